import type { ClaimCatalogue } from "../../model/claimWords.ts";
import { type EvidenceKind, evidenceOf } from "../../model/evidence.ts";
import type { Agent } from "../../model/identity.ts";
import { holdsResult, isMicro, isOwn, type Run } from "../../model/runState.ts";
import { isNamed } from "../agentNames.ts";
import { type CommitRow, commitRows } from "../commitRows.ts";
import type { AuditData } from "../data.ts";
import type { Text } from "../document.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { endOf, newestDay, scopeOf, writtenOn } from "../scope.ts";
import { says, wordsOf } from "../words.ts";

type State = ClaimCatalogue["evidence"][number]["is"];

interface Stated {
  readonly row: CommitRow;
  readonly at: Text;
  readonly state: State;
  readonly named: Named;
}

/** An agent by the title of its column, which may mean several of ours. */
interface Named {
  readonly title: string;
  readonly agents: readonly Agent[];
}

/** A column of an agent in a table of commits says "VALID", "FAIL", "WRONG METRIC"; a cell says it of all agents. */
export const agentStates: ClaimReader = (asked) => {
  const { data, document } = asked;
  if (data === null) return [];
  const day = newestDay(document);
  const known = agentsOf(data);
  const rows = commitRows(asked).map((row) => ({ row, columns: columnsOf(row, known) }));
  const all = new Map(rows.flatMap(({ columns }) => columns.map((named) => [named.title, named])));
  return rows
    .flatMap(({ row, columns }) => [
      ...columns.flatMap((named) => statedIn(row, row.cells[named.at], [named], asked)),
      ...row.cells.flatMap((at) =>
        says(wordsOf(at.text), [`all ${all.size} agents`]) ? statedIn(row, at, [...all.values()], asked) : [],
      ),
    ])
    .map((stated) => found(stated, data, writtenOn(stated.row.section) ?? day));
};

function agentsOf({ analysis }: AuditData): Agent[] {
  const agents = analysis.runs.flatMap(({ agent }) => agent ?? []);
  return [...new Map(agents.map((agent) => [`${agent.name} ${agent.model}`, agent])).values()];
}

function columnsOf({ table }: CommitRow, known: readonly Agent[]) {
  return table.header.flatMap((title, at) => {
    const agents = known.filter((agent) => isNamed(title.text, agent));
    return agents.length === 0 ? [] : [{ title: title.text, at, agents }];
  });
}

/** One claim for each of the agents that a cell speaks of; those under one title are one agent in the document. */
function statedIn(row: CommitRow, at: Text | undefined, all: readonly Named[], { words }: Asked): Stated[] {
  const own = wordsOf(at?.text ?? "");
  const state = words.evidence.find((each) => says(own, each.words))?.is;
  return at === undefined || state === undefined ? [] : all.map((named) => ({ row, at, state, named }));
}

function found(
  { row: { section, commit }, at, state, named }: Stated,
  data: AuditData,
  day: string | null,
): Found {
  const isOf = ({ agent }: { readonly agent?: Agent | undefined }) =>
    named.agents.some(({ name, model }) => name === agent?.name && model === agent.model);
  const runs = data.analysis.runs.filter((run) => run.commit.startsWith(commit) && isOf(run));
  const patches = data.analysis.attempts.flatMap(({ commit: hash, agent, patch }) =>
    hash.startsWith(commit) && isOf({ agent }) && patch !== undefined ? [patch] : [],
  );
  const isEmpty = patches.length > 0 && patches.every(({ empty }) => empty);
  const agent = named.title;
  return {
    section,
    at,
    text: `${agent} on ${commit}: ${at.text}`,
    definition: "agent-state",
    printed: state,
    scope: scopeOf(section, { commit, agent, ...(day === null ? {} : { until: day }) }),
    ...decided(state, runs, day, isEmpty),
  };
}

/** Held against the runs that were there when the document was written; a published row without a time may be any. */
function decided(
  state: State,
  runs: readonly Run[],
  day: string | null,
  isEmpty: boolean,
): Pick<Found, "status" | "right" | "why" | "evidence"> {
  const known = runs.filter(({ time }) => day !== null && time !== undefined && time <= endOf(day));
  const best = evidenceOf(known);
  const run = known.find(({ id }) => id === best.run);
  if (run === undefined) return { status: "undecided", why: reason("no-such-run") };
  const is = stateOf(best.is);
  const why = reason("agent-ran", { evidence: best.is, pipeline: run.pipeline });
  const evidence = [{ file: run.file, pointer: run.pointer }];
  if (is === state)
    return isEmpty && is === "valid"
      ? { status: "undecided", why: reason("empty-patch"), evidence }
      : { status: "holds", why, evidence };
  // which metric is the right one the document may see otherwise, and other rows may hold what these runs do not
  const others = runs.filter((each) => !isMicro(each) && (!known.includes(each) || !isOwn(each)));
  const isOpen = [is, state].includes("wrong-metric") || others.some(holdsResult);
  return isOpen
    ? { status: "undecided", why, evidence }
    : { status: "contradicted", right: is, why, evidence };
}

function stateOf(kind: EvidenceKind): State {
  if (kind === "valid" || kind === "other-workload") return "valid";
  return kind === "wrong-metric" ? kind : "failed";
}
