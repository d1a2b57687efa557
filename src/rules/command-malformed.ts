import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "command-malformed",
  decides: { rank: 330, category: "Broken command" },
  title: "The command does not say what it was meant to say",
  rationale:
    "A missing space or an open quote makes the shell or argparse read another command than the author wrote; it fails or measures something else.",
  advice: "Correct the spelling; one character is enough more often than not.",
});
