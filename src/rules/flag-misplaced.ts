import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "flag-misplaced",
  axis: "command",
  title: "An engine flag stands on the benchmark client",
  rationale:
    "The serving benchmark is an HTTP client: engine flags belong to the server. The client refuses them, or the runner drops them and the feature is never on.",
  advice: "Split server and client commands.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "fixable" },
  },
  check: ({ command }) => commandProblems(command, "flag-misplaced"),
});
