import { applyCorrections } from "../commands/applyCorrections.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import type { ChangedFile } from "../model/change.ts";
import type { CommandProblem } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import type { BenchmarkProposal, CommandFact, ComponentMatch, Sourced } from "../model/facts.ts";
import { commandFact } from "./commandFact.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { reachedBy, type Reaching } from "./reach.ts";

export interface Proposing extends Omit<Reaching, "commit"> {
  readonly commit: Pick<JoinedCommit, "hash" | "date" | "project" | "mode" | "change">;
  /** Components that own changed lines, and those that the subject names. */
  readonly components: readonly ComponentMatch[];
  /** Commands that sources name for the commit, the author's among them. */
  readonly recorded: readonly Pick<Sourced<string>, "value" | "origin">[];
  /** A component that owns less of the change does not decide how it is measured. */
  readonly least: number;
}

/** Stands in a command for the model that a person must name. */
const OPEN = "MODEL";

/**
 * Benchmarks for the changed code at the commit's day, as commands, best first: what a source or the author names and what runs
 * the changed lines, then what the component map knows. A proposal is sound when the command check finds nothing in it that
 * cannot be corrected, and all that the change asks of a workload holds. Without a date nothing is proposed, because what
 * exists depends on it.
 */
export function proposalsOf(given: Proposing): BenchmarkProposal[] {
  const day = given.commit.date[0]?.value.slice(0, 10);
  if (day === undefined) return [];
  return [...recordedOnes(given), ...templates(day, given)];
}

/** Other commands of the commit's sources. A stand-in that many commits share is none. */
function recordedOnes(given: Proposing): BenchmarkProposal[] {
  const [main] = given.about;
  if (main === undefined) return [];
  const distinct = new Map(given.recorded.toReversed().map((each) => [each.value, each]));
  const facts = [...distinct.values()]
    .toReversed()
    .map((each) => commandFact(each, given.commit, given.knowledge));
  return facts
    .filter(({ filler, check }) => filler === null && check.exists === true && check.role !== "server")
    .flatMap((fact) => {
      const command = reaching(fact, given);
      return command === null || fact.mode === null
        ? []
        : [{ component: main.component, command, mode: fact.mode, note: null, sound: true }];
    });
}

function templates(day: string, given: Proposing): BenchmarkProposal[] {
  const named = new Set(given.about.map(({ component }) => component.id));
  return given.components.flatMap((match) =>
    (match.share < given.least && !named.has(match.component.id) ? [] : match.component.benchmarks)
      .filter(
        ({ since, until }) => (since === undefined || since <= day) && (until === undefined || day < until),
      )
      .filter(({ command }) => callsChanged(command, given.commit.change?.value.files ?? []))
      .flatMap(({ command: template, mode, note }) => {
        const model = usableModel(given);
        const needsModel = template.includes("{model}") && model === null;
        const command = template.replaceAll("{model}", model ?? OPEN);
        const origin = { file: match.component.id, pointer: "benchmarks" };
        const fact = commandFact({ value: command, origin }, given.commit, given.knowledge);
        const own = { ...given, about: isAbout(match, given) ? given.about : [match, ...given.about] };
        const made = reaching(fact, own);
        const proposal = { component: match.component, command: made ?? command, mode, note: note ?? null };
        if (needsModel) return made !== null ? [{ ...proposal, sound: false, isOpen: true as const }] : [];
        return [{ ...proposal, sound: made !== null }];
      }),
  );
}

function isAbout({ component }: ComponentMatch, { about }: Proposing): boolean {
  return about.some((each) => each.component.id === component.id);
}

/** Scripts that time single kernels: each calls those that it is named after. */
const KERNEL_SCRIPT = /\b(?:benchmarks\/kernels|sgl-kernel\/benchmark)\/bench(?:mark)?_(\w+)\.py/;

/** Whether at least half of the changed lines are in files, or in functions, that bear the words of a kernel script. */
function callsChanged(command: string, files: readonly ChangedFile[]): boolean {
  const words = KERNEL_SCRIPT.exec(command)?.[1]?.split("_");
  if (words === undefined) return true;
  const lines = (some: readonly ChangedFile[]) =>
    some.reduce((sum, { added, removed }) => sum + added + removed, 0);
  const sources = files.filter(({ path }) => !/(?:^|\/)tests?\//.test(path));
  const named = sources.filter(({ path, hunks }) => {
    const names = [path.split("/").at(-1) ?? "", ...hunks.map(({ symbol }) => symbol ?? "")].join(" ");
    return words.every((word) => names.toLowerCase().includes(word));
  });
  return 2 * lines(named) >= lines(sources);
}

function usableModel({ model, other, knowledge }: Proposing): string | null {
  if (other !== null) return other;
  if (model === null) return null;
  const entry = knowledge.models.models.find(({ ids }) => ids.includes(model.id));
  return entry === undefined || entry.exists ? model.id : (entry.replacement ?? null);
}

/** The command with what it lacks to run the changed lines; null where the check stops it, or no word can mend it. */
function reaching(fact: CommandFact, given: Proposing): string | null {
  if (fact.check.exists === false || fact.check.problems.some(stops)) return null;
  const open = openOf(fact, given);
  if (open.some(({ corrections }) => corrections.length === 0)) return null;
  const mends = open.flatMap(({ corrections }) => corrections.map(onClient));
  const { command } = applyCorrections(parseCommand(fact.text), mends);
  if (command === fact.text) return open.length === 0 ? command : null;
  const mended = commandFact({ value: command, origin: fact.origin }, given.commit, given.knowledge);
  return openOf(mended, given).length === 0 ? command : null;
}

/** What the change asks for and a command does not have. */
function openOf(fact: CommandFact, given: Proposing) {
  const named = fact.workload.model?.value;
  const asked = named === OPEN ? { ...withoutModel(fact) } : fact;
  return reachedBy(asked, named === OPEN ? { ...given, model: null } : given).filter(
    ({ met, otherwise }) => met === false && otherwise !== "not-seen",
  );
}

function withoutModel(fact: CommandFact): CommandFact {
  const { model: _open, ...workload } = fact.workload;
  return { ...fact, workload };
}

/** A model that is not there yet has a rule of its own, which replaces it; what can be corrected will be. */
function stops({ refused, corrections, value }: CommandProblem): boolean {
  return refused && value !== OPEN && corrections.length === 0;
}

/** The server's words stand with the client until they are moved. */
function onClient(correction: Correction): Correction {
  return correction.kind === "add-flag" ? { ...correction, side: "client" } : correction;
}
