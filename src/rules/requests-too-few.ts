import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "requests-too-few",
  decides: { rank: 440, category: "Too few requests" },
  title: "The run is too short for its tail",
  rationale:
    "A p99 of a few hundred requests rests on the two or three slowest of them; it differs from run to run without any change.",
  advice: "Send at least 1,000 requests, or compare means and medians.",
});
