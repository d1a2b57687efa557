import type { CommandProblem } from "../model/command.ts";
import type { BenchmarkProposal, ComponentMatch } from "../model/facts.ts";
import { commandFact } from "./commandFact.ts";
import type { ChangedFile } from "../model/change.ts";
import { requirementsOf } from "./exercise.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";

interface Circumstances {
  readonly commit: Pick<JoinedCommit, "hash" | "date" | "project" | "mode" | "change">;
  readonly model: string | null;
  readonly knowledge: Knowledge;
  /** A component that owns less of the change does not decide how it is measured. */
  readonly least: number;
}

/** Stands in a command for the model that a person must name. */
const OPEN = "MODEL";

/**
 * The benchmarks the component map knows for the changed code at the commit's day, as commands, best first. A proposal is
 * sound when the command check finds nothing wrong with it at that commit, apart from a model that nobody has named yet.
 * Without a date nothing is proposed, because what exists depends on it.
 */
export function proposalsOf(
  components: readonly ComponentMatch[],
  given: Circumstances,
): BenchmarkProposal[] {
  const day = given.commit.date[0]?.value.slice(0, 10);
  if (day === undefined) return [];
  return components.flatMap((match) =>
    (match.share < given.least ? [] : match.component.benchmarks)
      .filter(
        ({ since, until }) => (since === undefined || since <= day) && (until === undefined || day < until),
      )
      .filter(({ command }) => callsChanged(command, given.commit.change?.value.files ?? []))
      .flatMap(({ command: template, mode, note }) => {
        const model = usableModel(given);
        const needsModel = template.includes("{model}") && model === null;
        const command = template.replaceAll("{model}", model ?? OPEN);
        const isFit = isSound(command, match, given);
        const proposal = { component: match.component, command, mode, note: note ?? null };
        if (needsModel) return isFit ? [{ ...proposal, sound: false, isOpen: true as const }] : [];
        return [{ ...proposal, sound: isFit }];
      }),
  );
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

function usableModel({ model, knowledge }: Circumstances): string | null {
  if (model === null) return null;
  const entry = knowledge.models.models.find(({ ids }) => ids.includes(model));
  return entry === undefined || entry.exists ? model : (entry.replacement ?? null);
}

/** The check finds nothing that stops it, and the component's own conditions hold under it. */
function isSound(command: string, match: ComponentMatch, { commit, knowledge }: Circumstances): boolean {
  const origin = { file: match.component.id, pointer: "benchmarks" };
  const fact = commandFact({ value: command, origin }, commit, knowledge);
  // A model that is not there yet has a rule of its own, which replaces it.
  const stops = ({ refused, corrections, value }: CommandProblem) =>
    refused && value !== OPEN && !corrections.some(({ kind }) => kind === "replace-model");
  if (fact.check.exists === false || fact.check.problems.some(stops)) return false;
  const named = fact.workload.model?.value;
  const id = named === OPEN ? undefined : named;
  const entry = knowledge.models.models.find(({ ids }) => id !== undefined && ids.includes(id)) ?? null;
  const given = {
    command: fact,
    model: id === undefined ? null : { id, entry },
    date: commit.date[0]?.value ?? null,
    gpus: 1,
  };
  return requirementsOf(match, given).every(
    ({ met, otherwise }) => met !== false || otherwise === "not-seen",
  );
}
