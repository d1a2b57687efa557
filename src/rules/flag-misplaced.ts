import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "flag-misplaced",
  decides: { rank: 360, category: "Broken command" },
  title: "An engine flag stands on the benchmark client",
  rationale:
    "The serving benchmark is an HTTP client: engine flags belong to the server. The client refuses them, or the runner drops them and the feature is never on.",
  advice: "Split server and client commands.",
});
