import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "dataset-missing",
  axis: "command",
  title: "The dataset is not given and has no default",
  rationale:
    "No vLLM version downloads ShareGPT by itself; without a path the benchmark dies before its first request, and runners replace the dataset by another.",
  advice: "Name the dataset, its path and its lengths in the command.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "fixable" },
  },
  check: ({ command }) => commandProblems(command, "dataset-missing"),
});
