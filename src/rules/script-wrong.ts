import { commandProblems } from "./commandProblems.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "script-wrong",
  axis: "command",
  title: "The script does not exist at that commit, or belongs to another project",
  rationale:
    "Nothing can run from a script that is not there; runners that fall back to another script measure something else.",
  advice: "Use the script of the commit's own time.",
  needs: ["command"],
  messages: {
    broken: { text: "{problem}", severity: "fixable" },
    misleading: { text: "{problem}", severity: "note" },
  },
  check: ({ command }) => commandProblems(command, "script-wrong"),
});
