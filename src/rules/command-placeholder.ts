import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "command-placeholder",
  axis: "command",
  title: "The command holds a placeholder",
  rationale:
    "A word such as <model_dir> must be filled in by a person; run as it is, the shell reads a redirection or the program a model that does not exist.",
  advice: "Fill in the placeholders from the pull request.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "fixable" },
  },
  check: ({ command }) => commandProblems(command, "command-placeholder"),
});
