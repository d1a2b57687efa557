import type { Define } from "../define.ts";
import { knowledgeOption } from "../judging.ts";
import { knowledgeChoice } from "../knowledgeFolder.ts";

export const explainCommand: Define = (program, finish) => {
  program
    .command("explain")
    .summary("what a rule says and why")
    .argument("[RULE]", "a rule id, as printed beside a verdict (default: all, a line each)")
    .option("--policy <NAME|FILE>", "whose severities to print: strict, published, or your own", "strict")
    .addOption(knowledgeOption())
    .option("--json", "print one JSON document on standard output")
    .addHelpText("after", "\nexamples\n  benchtriage explain\n  benchtriage explain path-not-exercised")
    .action(
      async (rule: string | undefined, options: { policy: string; json?: boolean; knowledge?: string }) => {
        const { explain } = await import("../../pipeline/explain.ts");
        finish(await explain(rule, { ...options, knowledge: knowledgeChoice(options.knowledge) }));
      },
    );
};
