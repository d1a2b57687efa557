import { hash } from "node:crypto";
import { attemptPart, claimsOf } from "./attemptFile.ts";
import { has, isFields } from "./fields.ts";
import { defineLineSource, problemOnly } from "./source.ts";

/** The patch once more, as an evaluation harness takes it; the model it names is the planner's, whoever ran. */
export default defineLineSource({
  name: "run-prediction",
  version: 1,
  detect(file) {
    if (!/\.jsonl?$/.test(file.path)) return false;
    const row = file.firstRow();
    return isFields(row) && has(row, "instance_id", "model_patch", "model_name_or_path");
  },
  rows: (file) => (row, line) => {
    if (!isFields(row) || typeof row["model_patch"] !== "string")
      return problemOnly(file, `line ${line}`, "no patch in this prediction", "write the prediction anew");
    if (line > 1)
      return problemOnly(
        file,
        `line ${line}`,
        "a second prediction in one run directory",
        "give every attempt a directory of its own",
      );
    return attemptPart(file, "run-prediction", "prediction", {
      predicted: { sha256: patchHash(row["model_patch"]) },
      claims: claimsOf(row, [], { model_name_or_path: "model" }),
    });
  },
});

/** Hash of a patch's text without the white space around it, in which the two copies of it differ. */
export function patchHash(patch: string): string {
  return hash("sha256", patch.trim());
}
