import { parseCommand } from "../commands/parseCommand.ts";
import type { AnalysedCommit } from "../model/analysis.ts";
import type { CommandCheck } from "../model/command.ts";
import type { CommandReading, CommandWorkload } from "../model/commandWorkload.ts";
import type { Job } from "../model/manifest.ts";
import type { Mode } from "../model/records.ts";
import { textsOf } from "./variants.ts";

/** The corrected commands read once more, at the commit and at its parent. */
export interface ReadJob {
  readonly mode: Mode | null;
  readonly entryPoint: string | null;
  readonly client: CommandWorkload | null;
  readonly server: CommandWorkload | null;
  /** The port the commands name; null where they leave it to the program. */
  readonly port: number | null;
  readonly benchmarkSource: Job["benchmarkSource"];
}

export function readJob(commit: AnalysedCommit, reader: CommandReading): ReadJob {
  const { client: text, server: serverText } = textsOf("human", commit.corrected);
  if (text === null)
    return {
      mode: commit.mode,
      entryPoint: null,
      client: null,
      server: null,
      port: null,
      benchmarkSource: { commit: null, why: "no program is known" },
    };
  const date = commit.date?.value;
  const at = (hash: string, words: string) => reader.read(words, { commit: hash, date }, commit.project);
  const client = at(commit.commit, text);
  const parent = commit.parent?.value;
  return {
    mode: client.check.mode,
    entryPoint: client.check.entryPoint,
    client: client.workload,
    server: serverText === null ? null : at(commit.commit, serverText).workload,
    port: portOf(text),
    benchmarkSource: sourceOf(commit, parent === undefined ? null : at(parent, text).check),
  };
}

/**
 * The older program runs on both trees, so it is taken where it accepts the command; where only the commit's own does,
 * all variants run that one. What the catalogue does not know is the commit's, which the command was written for.
 */
function sourceOf({ commit, parent }: AnalysedCommit, atParent: CommandCheck | null): Job["benchmarkSource"] {
  if (parent !== null && atParent?.exists === true && atParent.parses === true)
    return { commit: parent.value, why: "the parent's program accepts the command and runs on both trees" };
  const why =
    atParent?.exists === false || atParent?.parses === false
      ? "the parent's program does not accept the command"
      : "whether the parent's program accepts the command is not known";
  return { commit, why };
}

function portOf(text: string): number | null {
  const use = parseCommand(text).flags.findLast(({ name }) => name === "--port");
  const port = Number(use?.inline ?? use?.values[0]?.value ?? Number.NaN);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}
