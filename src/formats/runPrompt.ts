import { attemptPart, commitsOf, projectIn } from "./attemptFile.ts";
import { documentOf, type Fields, fieldsOf, has, isFields, pointer, text } from "./fields.ts";
import { defineSource } from "./source.ts";

/** The contract of a task: what the agent was given besides the code. */
export default defineSource({
  name: "run-prompt",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "task", "description", "target_files", "success", "commits") &&
      isFields(document["commits"])
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const targetFiles = stringsOf(document["target_files"]);
    return attemptPart(file, "run-prompt", "prompt", {
      ...commitsOf(document),
      project: projectIn(document["task"], document["description"], targetFiles.join(" ")),
      targetFiles,
      asked: askedIn(document),
    });
  },
});

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
