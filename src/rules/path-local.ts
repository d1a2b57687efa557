import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "path-local",
  axis: "command",
  title: "The command names a path of somebody's machine",
  rationale: "A path under a home directory or a private mount exists on one host only.",
  advice: "Use model and dataset ids that any host can fetch.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "fixable" },
  },
  check: ({ command }) => commandProblems(command, "path-local"),
});
