import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./shared.ts";

/** argparse's exact verdict on every real command (from its release's own parser), one entry a pair. */
export interface TruthVerdict {
  readonly entry_point: string | null;
  readonly exists?: boolean | null;
  readonly parses?: boolean | null;
  readonly required_missing?: readonly string[];
  readonly problems?: readonly { readonly flag: string; readonly status: string }[];
  readonly semantic_problems?: readonly string[];
}
export interface TruthPair {
  readonly command: string;
  readonly commit: string;
  readonly date: string;
  readonly project: "vllm" | "sglang";
  readonly truth: TruthVerdict;
}

interface TruthFile {
  readonly commits: readonly {
    readonly commit: string;
    readonly parent: string | null;
    readonly date: string;
    readonly project: "vllm" | "sglang";
    readonly commands: readonly {
      readonly command: string;
      readonly at_commit: TruthVerdict;
      readonly at_parent?: TruthVerdict | string;
    }[];
  }[];
}

const truthFile = path.join(root, "test/fixtures/commands/argparse-verdicts.json");

export function truthPairs(): TruthPair[] {
  return read().commits.flatMap(({ commands, commit, date, project }) =>
    commands.map(({ command, at_commit }) => ({ command, commit, date, project, truth: at_commit })),
  );
}

/** The same at each commit's parent; "same verdict" is spelled out. */
export function truthPairsAtParent(): TruthPair[] {
  return read().commits.flatMap(({ commands, parent, date, project }) =>
    commands.flatMap(({ command, at_commit, at_parent }) =>
      parent === null || at_parent === undefined
        ? []
        : [
            {
              command,
              commit: parent,
              date,
              project,
              truth: typeof at_parent === "string" ? at_commit : at_parent,
            },
          ],
    ),
  );
}

function read(): TruthFile {
  return JSON.parse(readFileSync(truthFile, "utf8")) as TruthFile;
}
