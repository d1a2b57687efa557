import type { BenchmarkProposal, ComponentMatch } from "../model/facts.ts";
import type { JoinedCommit } from "./join.ts";
import type { Knowledge } from "./knowledge.ts";

interface Circumstances {
  readonly commit: Pick<JoinedCommit, "hash" | "date" | "project">;
  readonly model: string | null;
  readonly knowledge: Knowledge;
}

/**
 * The benchmarks the component map knows for the changed code at the commit's day, as runnable commands, best first.
 * A proposal is sound when the command check finds nothing wrong with it at that commit; a template without a model
 * to fill in is left out. Without a date nothing is proposed, because what exists depends on it.
 */
export function proposalsOf(
  components: readonly ComponentMatch[],
  given: Circumstances,
): BenchmarkProposal[] {
  const day = given.commit.date[0]?.value.slice(0, 10);
  if (day === undefined) return [];
  return components.flatMap(({ component, share }) =>
    (share < LEAST ? [] : component.benchmarks)
      .filter(
        ({ since, until }) => (since === undefined || since <= day) && (until === undefined || day < until),
      )
      .flatMap(({ command: template, mode, note }) => {
        const model = usableModel(given);
        if (template.includes("{model}") && model === null) return [];
        const command = template.replaceAll("{model}", model ?? "");
        return [{ component, command, mode, sound: isSound(command, given), note: note ?? null }];
      }),
  );
}

/** A component that owns less than this share of the change does not decide how it is measured. */
const LEAST = 0.25;

function usableModel({ model, knowledge }: Circumstances): string | null {
  if (model === null) return null;
  const entry = knowledge.models.models.find(({ ids }) => ids.includes(model));
  return entry === undefined || entry.exists ? model : (entry.replacement ?? null);
}

function isSound(command: string, { commit, knowledge }: Circumstances): boolean {
  const { check } = knowledge.commands.read(
    command,
    { commit: commit.hash, date: commit.date[0]?.value },
    commit.project,
  );
  return check.exists !== false && check.problems.every(({ refused }) => !refused);
}
