import { variantFileSource } from "./variantFile.ts";

/** Written by hand for a run that was skipped or failed; its keys differ from file to file. */
export default variantFileSource({
  name: "separate-manual-skip-error",
  detect: (document) =>
    "status" in document &&
    ("skip_reason" in document || "error" in document) &&
    !("human_commit" in document) &&
    !("metrics" in document),
  metrics: "flat",
});
