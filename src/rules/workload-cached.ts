import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "workload-cached",
  decides: { rank: 410, category: "Workload answered from a cache" },
  title: "The workload is answered from the prefix cache",
  rationale:
    "A benchmark that sends the same prompts again measures the cache after the first pass; a change to prefill cannot show.",
  advice: "Turn prefix caching off, or send new prompts each time.",
});
