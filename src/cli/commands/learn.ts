import type { Define } from "../define.ts";
import { knowledgeOption } from "../judging.ts";
import { knowledgeChoice } from "../knowledgeFolder.ts";
import { progress } from "../progress.ts";

export const learnCommand: Define = (program, finish) => {
  program
    .command("learn")
    .summary("read flags, releases, commits and models from a git clone")
    .description(
      "Reads the main line of a clone of vLLM or SGLang and writes its flags, releases, commits and model\narchitectures into your folder of knowledge, which every command then uses. Nothing of the clone is run.\nOnly what came after the last time is read.",
    )
    .argument("<project>", "vllm or sglang")
    .requiredOption("--repo <CLONE>", "folder of the clone")
    .option("--ref <BRANCH>", "where its main line ends (default: what is checked out)")
    .option("--since <COMMIT|start>", "read again from this commit on")
    .option("--out <DIR>", "folder of knowledge to write (default: your own)")
    .addOption(knowledgeOption())
    .option("--json", "print one JSON document on standard output")
    .option("--quiet", "no summary on standard error")
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage learn vllm --repo ~/src/vllm\n  benchtriage learn sglang --repo ~/src/sglang --ref origin/main --out team-knowledge",
    )
    .action(
      async (
        project: string,
        options: {
          repo: string;
          ref?: string;
          since?: string;
          out?: string;
          knowledge?: string;
          json?: boolean;
          quiet?: boolean;
        },
      ) => {
        const { learnCommand: learn } = await import("../../pipeline/learn.ts");
        const bar = progress(options.quiet === true, "commits");
        finish(
          await learn(project, {
            ...options,
            knowledge: knowledgeChoice(options.knowledge),
            onProgress: (done, total) => bar?.(done, total),
          }),
        );
      },
    );
};
