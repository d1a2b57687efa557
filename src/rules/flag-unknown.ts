import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "flag-unknown",
  decides: { rank: 350, category: "Broken command" },
  title: "The program does not know the flag at that commit",
  rationale:
    "argparse stops at the first unknown flag, so the run produces no number; the pair is then missing, not slow.",
  advice: "Check commands against the flags of the commit before running them.",
});
