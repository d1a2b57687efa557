import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "metric-rate-limited",
  decides: { rank: 430, category: "Metric limited by the request rate" },
  title: "The request rate decides the throughput",
  rationale:
    "Requests that arrive at a fixed rate are served at that rate by a fast and a slow engine alike; throughput shows the load and not the engine.",
  advice: "Compare latencies at a fixed rate, and throughput with --request-rate inf.",
});
