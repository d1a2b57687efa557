import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "flag-unknown",
  axis: "command",
  title: "The program does not know the flag at that commit",
  rationale:
    "argparse stops at the first unknown flag, so the run produces no number; the pair is then missing, not slow.",
  advice: "Check commands against the flags of the commit before running them.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "fixable" },
  },
  check: ({ command }) => commandProblems(command, "flag-unknown"),
});
