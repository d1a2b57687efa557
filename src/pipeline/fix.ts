import { existsSync, readFileSync } from "node:fs";
import { stableJson } from "../io/json.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import type { Fixed, FixInput } from "../fix/fixed.ts";
import { fixer } from "../fix/fixer.ts";
import { jsonOf } from "../fix/json.ts";
import { bareCommand, commandLines } from "../fix/lines.ts";
import { isManifest, manifestCommands } from "../fix/manifest.ts";
import { layersFor } from "../knowledge/linear.ts";
import { checkedOnce } from "../knowledge/checkedOnce.ts";
import { type KnowledgeChoice, type Layer, originOf } from "../knowledge/layers.ts";
import { commandsOf, type SetCommands } from "../fix/set.ts";
import { diagnostics, originWords, productOf, pastWords, undatedWords, unknownWords } from "../fix/text.ts";

export interface FixOptions {
  readonly at?: string | undefined;
  readonly project?: string | undefined;
  readonly diff?: boolean | undefined;
  readonly json?: boolean | undefined;
  /** `unknown`: exit 1 where a line calls no program that is known. */
  readonly failOn?: string | undefined;
  /** A user's folder laid over the package's knowledge. */
  readonly knowledge?: KnowledgeChoice | undefined;
  /** Where it is remembered that such a folder was found sound. */
  readonly cacheFolder?: string | undefined;
  /** What `-` reads, once. */
  readonly standardInput: () => string;
}

interface Given {
  readonly inputs: readonly FixInput[];
  /** Lines behind the last command. */
  readonly rest: readonly string[];
  readonly set: SetCommands | null;
  /** More than one command may stand there: each line says where it comes from. */
  readonly isSeveral: boolean;
}

/**
 * Checks and corrects commands: one, every line of standard input (`-`), those of a compose file or a Kubernetes manifest, or
 * those of result sets. A set beside a command dates the commit that `--at` names. The product is the corrected command;
 * exit 1 where one is broken.
 */
export async function fix(command: string, paths: readonly string[], options: FixOptions): Promise<Finished> {
  const layers = await layersFor(options.knowledge);
  const { inputs, rest, set, isSeveral } = await given(command, paths, layers, options.standardInput);
  await checkedOnce(layers, options.cacheFolder);
  const withDiffs = options.json === true && options.diff === true;
  const fixed = inputs.map(fixer({ ...options, layers, isSeveral, withDiffs }, set?.commits ?? []));
  const unknown = fixed.flatMap(({ entryPoint }, index) =>
    entryPoint === null ? [inputs[index]?.line ?? index + 1] : [],
  );
  const exitCode = isBroken(fixed) || (options.failOn === "unknown" && unknown.length > 0) ? 1 : 0;
  const origin = originOf(layers);
  if (options.json === true) {
    const json = fixed.map((each) => jsonOf(each, origin));
    return { stdout: stableJson(isSeveral ? json : json[0]), stderr: "", exitCode };
  }
  const printed = fixed.flatMap((each, index) => [
    ...(inputs[index]?.gap ?? []),
    productOf(each, inputs[index]?.place, options.diff === true),
  ]);
  const told = fixed.flatMap((each, index) =>
    diagnostics(each, inputs[index]?.place ?? String(inputs[index]?.line ?? index + 1)),
  );
  return {
    stdout: [...printed, ...rest].map((line) => `${line}\n`).join(""),
    stderr: [
      ...told,
      ...pastWords(fixed),
      ...undatedWords(fixed, options.at),
      ...originWords(origin),
      ...unknownWords(unknown, fixed.length),
    ].join("\n"),
    exitCode,
  };
}

async function given(
  command: string,
  paths: readonly string[],
  layers: readonly Layer[],
  standardInput: () => string,
): Promise<Given> {
  if (command.trim() === "")
    throw new UserError("no command is given", "benchtriage fix 'python benchmarks/…'");
  if (command !== "-" && existsSync(command) && !isManifest(command)) {
    const set = await commandsIn([command, ...paths], layers);
    if (set.commands.length > 0) return { inputs: set.commands, rest: [], set, isSeveral: true };
    throw new UserError(
      `no source in ${[command, ...paths].join(", ")} names a command`,
      `for a file of commands, one a line: benchtriage fix - < ${command}`,
    );
  }
  const set = paths.length === 0 ? null : await commandsIn(paths, layers);
  if (existsSync(command))
    return {
      inputs: await manifestCommands(readFileSync(command, "utf8"), command),
      rest: [],
      set,
      isSeveral: true,
    };
  if (command !== "-") return { inputs: [bareCommand(command)], rest: [], set, isSeveral: false };
  const { commands, rest } = commandLines(standardInput());
  if (commands.length === 0)
    throw new UserError("standard input holds no command", "benchtriage fix - < FILE, with a command a line");
  return { inputs: commands, rest, set, isSeveral: true };
}

/** Every command that sets name; reading is loaded only where there is something to read. */
async function commandsIn(paths: readonly string[], layers: readonly Layer[]): Promise<SetCommands> {
  const [{ readSet }, { loadKnowledge }] = await Promise.all([
    import("./readSet.ts"),
    import("../knowledge/loadKnowledge.ts"),
  ]);
  const known = loadKnowledge(layers);
  return commandsOf((await readSet(paths, { curation: true, mayBeEmpty: true }, known)).commits);
}

/** Notes are worth reading; only what stops the command or makes its number a lie is broken. */
function isBroken(fixed: readonly Fixed[]): boolean {
  return fixed.some(
    ({ problems, corrected }) => corrected.remaining.length > 0 || problems.some(({ note }) => note !== true),
  );
}
