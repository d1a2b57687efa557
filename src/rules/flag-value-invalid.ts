import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "flag-value-invalid",
  axis: "command",
  title: "A flag has a value the program refuses or cannot use",
  rationale: "A wrong type or choice stops the program; a value beyond the model's limits stops the engine.",
  advice: "Check values against the choices of the commit.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "fixable" },
  },
  check: ({ command }) => commandProblems(command, "flag-value-invalid"),
});
