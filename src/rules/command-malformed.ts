import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "command-malformed",
  axis: "command",
  title: "The command does not say what it was meant to say",
  rationale:
    "A missing space or an open quote makes the shell or argparse read another command than the author wrote; it fails or measures something else.",
  advice: "Correct the spelling; one character is enough more often than not.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "fixable" },
  },
  check: ({ command }) => commandProblems(command, "command-malformed"),
});
