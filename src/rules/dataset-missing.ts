import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "dataset-missing",
  decides: { rank: 380, category: "Dataset missing" },
  title: "The dataset is not given and has no default",
  rationale:
    "No vLLM version downloads ShareGPT by itself; without a path the benchmark dies before its first request, and runners replace the dataset by another.",
  advice: "Name the dataset, its path and its lengths in the command.",
});
