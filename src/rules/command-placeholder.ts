import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "command-placeholder",
  decides: { rank: 340, category: "Placeholder in command" },
  title: "The command holds a placeholder",
  rationale:
    "A word such as <model_dir> must be filled in by a person; run as it is, the shell reads a redirection or the program a model that does not exist.",
  advice: "Fill in the placeholders from the pull request.",
});
