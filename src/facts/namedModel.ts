import type { JoinedCommit } from "../dataset/join.ts";
import type { ModelCatalogue, ModelEntry } from "../model/catalogues.ts";
import type { CommandFact, NamedModel } from "../model/facts.ts";

/**
 * The model of a commit's benchmark, best source first: what the command names; for a client that names none, what the
 * author's server was started with; what the metadata lists.
 */
export function namedModel(
  command: CommandFact | null,
  authored: readonly CommandFact[],
  commit: Pick<JoinedCommit, "models">,
  catalogue: ModelCatalogue,
): NamedModel | null {
  const [best] = modelsNamed(command, authored, commit);
  return best === undefined ? null : { ...best, entry: entryOf(best.id, catalogue) };
}

/** Every model that a command, the author or the metadata names, in that order. */
export function modelsNamed(
  command: CommandFact | null,
  authored: readonly CommandFact[],
  commit: Pick<JoinedCommit, "models">,
): Pick<NamedModel, "id" | "origin">[] {
  const inCommands = [...(command === null ? [] : [command]), ...authored].flatMap(({ workload, origin }) =>
    workload.model === undefined ? [] : [{ id: workload.model.value, origin }],
  );
  const listed = commit.models.flatMap(({ value, origin }) =>
    value.filter((id) => !noModel.test(id)).map((id) => ({ id, origin })),
  );
  return [...inCommands, ...listed];
}

/** What metadata writes where it knows none. */
const noModel = /^(?:n\/?a|none|null|unknown)?$/i;

export function entryOf(id: string, { models }: ModelCatalogue): ModelEntry | null {
  return models.find(({ ids }) => ids.includes(id)) ?? null;
}
