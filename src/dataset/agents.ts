import type { AgentCatalogue } from "../model/catalogues.ts";
import type { Agent } from "../model/identity.ts";
import type { DatasetRecord } from "../model/records.ts";

/**
 * Gives agents and models their one name. Sources hand on the words of their files, so that nine spellings of four
 * agents meet here and nowhere else; a word the catalogue does not know stays as it is.
 */
export function unifyAgents(records: readonly DatasetRecord[], catalogue: AgentCatalogue): DatasetRecord[] {
  const unified = unifier(catalogue);
  return records.map((record) =>
    "agent" in record && record.agent !== undefined && record.agent !== null
      ? { ...record, agent: unified(record.agent) }
      : record,
  );
}

/** The one name of an agent and its model; `default` is no model but the agent's own. */
export function unifier({ agents, models }: AgentCatalogue): (agent: Agent) => Agent {
  const agentOf = new Map(agents.flatMap((entry) => entry.spellings.map((word) => [word, entry] as const)));
  const modelOf = new Map(
    models.flatMap((entry) => entry.spellings.map((word) => [word, entry.name] as const)),
  );
  return ({ name, model }) => {
    const entry = agentOf.get(name);
    const named = model === null || model === "default" ? null : (modelOf.get(model) ?? model);
    return { name: entry?.name ?? name, model: named ?? entry?.model ?? null };
  };
}
