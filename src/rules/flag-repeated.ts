import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "flag-repeated",
  decides: { rank: 415, category: "Flag given twice" },
  title: "A flag is given more than once, with different values",
  rationale:
    "argparse takes the last use without a word: what stands before it was never measured, and reads as if it had been.",
  advice: "Leave the value that was meant.",
});
