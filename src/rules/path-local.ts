import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "path-local",
  decides: { rank: 390, category: "Path of another machine" },
  title: "The command names a path of somebody's machine",
  rationale: "A path under a home directory or a private mount exists on one host only.",
  advice: "Use model and dataset ids that any host can fetch.",
});
