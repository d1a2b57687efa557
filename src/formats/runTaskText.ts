import { attemptPart } from "./attemptFile.ts";
import { defineSource } from "./source.ts";

/** The words an agent was given. */
export default defineSource({
  name: "run-task-txt",
  version: 1,
  detect: (file) =>
    /(?:^|\/)task\.txt$/.test(file.path) ||
    (file.path.endsWith(".txt") &&
      file.head().toString("utf8", 0, 200).startsWith("I've uploaded a python code repository")),
  parse: (file) => attemptPart(file, "run-task-txt", "task", { asked: [{ pointer: "", text: file.text() }] }),
});
