import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "flag-value-invalid",
  decides: { rank: 370, category: "Broken command" },
  title: "A flag has a value the program refuses or cannot use",
  rationale: "A wrong type or choice stops the program; a value beyond the model's limits stops the engine.",
  advice: "Check values against the choices of the commit.",
});
