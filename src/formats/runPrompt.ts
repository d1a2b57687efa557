import { attemptPart, commitsOf, projectIn } from "./attemptFile.ts";
import { type Fields, fieldsOf, pointer, text } from "./fields.ts";
import type { ObjectReader } from "./reader.ts";

/** The contract of a task: what the agent was given besides the code. */
export const runPrompt: ObjectReader = {
  object({ file, format, fields: document }) {
    const targetFiles = stringsOf(document["target_files"]);
    return attemptPart(file, format.name, "prompt", {
      ...commitsOf(document),
      project: projectIn(document["task"], document["description"], targetFiles.join(" ")),
      targetFiles,
      asked: askedIn(document),
    });
  },
};

/** Every sentence of the contract, with its place. */
function askedIn(document: Fields) {
  const success = fieldsOf(document["success"]);
  const places: readonly (readonly [readonly string[], unknown])[] = [
    [["task"], document["task"]],
    [["description"], document["description"]],
    [["constraints"], document["constraints"]],
    [["success", "primary_metric"], success["primary_metric"]],
    [["success", "rules"], success["rules"]],
  ];
  return places.flatMap(([at, value]) => {
    const words = Array.isArray(value) ? stringsOf(value).join("\n") : text(value);
    return words === undefined || words === "" ? [] : [{ pointer: pointer(...at), text: words }];
  });
}

function stringsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
