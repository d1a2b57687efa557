import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "flag-ineffective",
  decides: { rank: 420, category: "Flag without effect" },
  title: "A flag of the command changes nothing",
  rationale: "A flag that the program reads and ignores suggests a setting that was never measured.",
  advice: "Leave it out, or say what it was meant to change.",
});
