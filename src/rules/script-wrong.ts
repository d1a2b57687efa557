import { defineCommandRule } from "./commandProblems.ts";

export default defineCommandRule({
  id: "script-wrong",
  decides: { rank: 320, category: "Wrong script" },
  title: "The script does not exist at that commit, or belongs to another project",
  rationale:
    "Nothing can run from a script that is not there; runners that fall back to another script measure something else.",
  advice: "Use the script of the commit's own time.",
  misleading: "note",
});
