import { hash } from "node:crypto";
import { attemptPart, claimsOf } from "./attemptFile.ts";
import { type ObjectReader, problemOnly } from "./reader.ts";

/** The patch once more, as an evaluation harness takes it; the model it names is the planner's, whoever ran. */
export const runPrediction: ObjectReader = {
  object({ file, format, fields, at: [line = ""] }) {
    const patch = fields["model_patch"];
    if (typeof patch !== "string")
      return problemOnly(file, String(line), "no patch in this prediction", "write the prediction anew");
    if (line !== "line 1")
      return problemOnly(
        file,
        String(line),
        "a second prediction in one run directory",
        "give every attempt a directory of its own",
      );
    return attemptPart(file, format.name, "prediction", {
      predicted: { sha256: patchHash(patch) },
      claims: claimsOf(fields, [], { model_name_or_path: "model" }),
    });
  },
};

/** Hash of a patch's text without the white space around it, in which the two copies of it differ. */
function patchHash(patch: string): string {
  return hash("sha256", patch.trim());
}
