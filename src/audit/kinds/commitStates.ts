import type { Analysis } from "../../model/analysis.ts";
import type { ClaimCatalogue } from "../../model/claimWords.ts";
import type { Origin } from "../../model/origin.ts";
import type { Variant } from "../../model/records.ts";
import { holdsResult, isOwn, ranBenchmark, type Run } from "../../model/runState.ts";
import { type AuditData, commitIn } from "../data.ts";
import { type Block, blocksOf, type Section, type Text } from "../document.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { judgedOtherwise } from "../judgedOtherwise.ts";
import { commitOf, endOf, newestDay, scopeOf, variantOf, writtenOn } from "../scope.ts";
import { commitsIn, isRowOfNames, says, wordsOf } from "../words.ts";

type State = ClaimCatalogue["states"][number];

interface Stated {
  readonly section: Section;
  readonly at: Text;
  readonly commit: string;
  readonly state: State;
}

/** What a document says of commits in words of the catalogue, held against their runs, failures and parents. */
export const commitStates: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  return stated(asked).map(({ section, at, commit, state }): Found => ({
    section,
    at,
    definition: "commit-state",
    printed: `${commit}: ${state.id}`,
    scope: scopeOf(section, { commit }),
    ...decided(commit, state, {
      asked,
      data,
      variant: variantOf(section, asked.words),
      day: writtenOn(section),
    }),
  }));
};

/**
 * What is said of a commit, at the first place that says it: in a row or an item with its name; in the words above a list of names; in
 * the section that its name is the title of, or in the title above that.
 */
function stated({ sections, words }: Asked): Stated[] {
  const first = new Map<string, Stated>();
  for (const each of sections.flatMap((section) => inSection(section, words))) {
    const key = `${each.commit} ${each.state.id}`;
    if (!first.has(key)) first.set(key, each);
  }
  return [...first.values()];
}

function inSection(section: Section, words: ClaimCatalogue): Stated[] {
  const about = commitOf(section)?.commit;
  let lead = section.title.text;
  const own = blocksOf(section).flatMap((block): Stated[] => {
    if (block.kind !== "text") return inRows(block, { section, lead, words });
    lead = `${section.title.text}\n${block.text.text}`;
    const said = statesIn(lead, words);
    return [
      ...inLines(block.text, section, said),
      ...(about === undefined
        ? []
        : said.filter(isOfCommit).map((state) => ({ section, at: block.text, commit: about, state }))),
    ];
  });
  return [...ofTitle(section, words), ...own];
}

/** What prose in the section of a commit says of it; a cause that is named there may be one among others. */
function isOfCommit({ kind }: State): boolean {
  return kind === "unmeasurable" || kind === "several-gpus";
}

function isOfGpus({ kind }: State): boolean {
  return kind === "several-gpus";
}

/** "## Blocked commits (rope_scaling)" over a heading that names a commit. */
function ofTitle(section: Section, words: ClaimCatalogue): Stated[] {
  const about = commitOf(section);
  if (about === null || about.at !== section.title || section.parent === null) return [];
  const said = statesIn(section.parent.title.text, words);
  return said.map((state) => ({ section, at: section.title, commit: about.commit, state }));
}

interface Above {
  readonly section: Section;
  /** The title and the sentences above the rows. */
  readonly lead: string;
  readonly words: ClaimCatalogue;
}

function inRows(block: Exclude<Block, { kind: "text" }>, { section, lead, words }: Above): Stated[] {
  if (block.kind === "code") return [];
  const header = block.kind === "table" ? block.header : [];
  const rows = block.kind === "table" ? block.rows : block.items.map(({ text }) => [text]);
  return rows.flatMap((cells) => {
    const named = cells.slice(0, 3);
    const commits = commitsIn(named.map(({ text }) => text).join(" "));
    const own = cells.flatMap((at, column) =>
      statesIn(`${header[column]?.text ?? ""} ${at.text}`, words).map((state) => ({ at, state })),
    );
    const isGpus = own.some(({ state }) => isOfGpus(state));
    const above = statesIn(lead, words).filter(({ kind }) => !isGpus || kind !== "unmeasurable");
    const meant = [...own, ...above.flatMap((state) => named.slice(0, 1).map((at) => ({ at, state })))];
    return commits.flatMap((commit) => meant.map((each) => ({ section, commit, ...each })));
  });
}

/** "12 commits fail for all agents:" and a line of nothing but names below it. */
function inLines(at: Text, section: Section, states: readonly State[]): Stated[] {
  const lines = at.text.split("\n").slice(1).filter(isRowOfNames);
  return lines
    .flatMap(commitsIn)
    .flatMap((commit) => states.map((state) => ({ section, at, commit, state })));
}

function statesIn(text: string, { states, hedges }: ClaimCatalogue): State[] {
  const words = wordsOf(text);
  if (says(words, hedges)) return [];
  const said = states.filter((state) => says(words, state.words));
  // what needs more GPUs than there are is unmeasurable by that alone
  return said.some(isOfGpus) ? said.filter(({ kind }) => kind !== "unmeasurable") : said;
}

type Decision = Pick<Found, "status" | "right" | "why" | "evidence">;

const undecided = (kind: string): Decision => ({ status: "undecided", why: reason(kind) });

interface Told {
  readonly asked: Asked;
  readonly data: AuditData;
  readonly variant: Variant | null;
  readonly day: string | null;
}

function decided(commit: string, state: State, { asked, data, variant, day }: Told): Decision {
  if (state.kind === "parent-missing") return decidedParent(commit, data);
  if (state.kind === "cause") return decidedCause(commit, state, data.analysis);
  const own = data.analysis.runs.filter((run) => run.commit.startsWith(commit));
  if (state.kind === "several-gpus") return decidedGpus(own.filter(ranBenchmark));
  if (state.kind === "no-agent")
    return decidedAgents(own.filter(ranBenchmark), day ?? newestDay(asked.document));
  return decidedMeasured(
    own.filter((run) => holdsResult(run) && isOwn(run) && (variant === null || run.variant === variant)),
    () => (variant === "agent" || variant === "human" ? null : judged(commit, data.analysis)),
  );
}

function decidedParent(commit: string, data: AuditData): Decision {
  const parent = commitIn(data, commit)?.parents[0];
  if (parent === undefined) return undecided("no-parent-known");
  return {
    status: "contradicted",
    right: parent.value.slice(0, 12),
    why: reason("parent-known"),
    evidence: [parent.origin],
  };
}

/** That agents failed is contradicted by a run of one that was there when the document was written. */
function decidedAgents(runs: readonly Run[], day: string | null): Decision {
  const known = runs.filter(
    ({ variant, time }) => variant === "agent" && day !== null && time !== undefined && time <= endOf(day),
  );
  return known.length === 0
    ? undecided(runs.length === 0 ? "no-run-measured" : "run-is-younger")
    : decidedMeasured(known, () => null);
}

/** That nothing can be measured is contradicted by a measured run, whenever it ran. */
function decidedMeasured([run]: readonly Run[], otherwise: () => Decision | null): Decision {
  if (run === undefined) return otherwise() ?? undecided("no-run-measured");
  return {
    status: "contradicted",
    right: null,
    why: reason("measured", { variant: run.variant, pipeline: run.pipeline }),
    evidence: [originOf(run)],
  };
}

/** What nobody can measure is no commit that can be repaired. */
function judged(commit: string, { verdicts, findings }: Analysis): Decision | null {
  const verdict = verdicts.find((each) => each.commit.startsWith(commit));
  if (verdict?.status !== "fixable" && verdict?.status !== "usable") return null;
  return { ...judgedOtherwise(verdict, findings) };
}

/** How many GPUs a run had is decisive only where its file says so. */
function decidedGpus(runs: readonly Run[]): Decision {
  const known = runs.filter(({ workload }) => workload.gpuCount !== undefined);
  const run = known.find(({ workload }) => workload.gpuCount === 1) ?? known[0];
  const gpus = run?.workload.gpuCount;
  if (run === undefined || gpus === undefined) return undecided("gpus-not-told");
  return {
    status: gpus === 1 ? "contradicted" : "holds",
    right: gpus === 1 ? "1" : null,
    why: reason("gpus", { gpus, pipeline: run.pipeline }),
    evidence: [originOf(run)],
  };
}

function decidedCause(commit: string, { classes = [] }: State, { failures }: Analysis): Decision {
  const own = failures.filter((failure) => failure.commit.startsWith(commit));
  const borneOut = own.find(({ class: name }) => classes.includes(name));
  const decisive = borneOut ?? own[0];
  // one pipeline may have failed by something else than the document looked at, and what no log tells may be the cause
  const pipelines = new Set(own.map(({ pipeline }) => pipeline));
  const isOpen = pipelines.size < 2 || own.some(({ side }) => side === "unknown");
  if (decisive === undefined || (borneOut === undefined && isOpen)) return undecided("no-failure-known");
  return {
    status: borneOut === undefined ? "contradicted" : "holds",
    right: borneOut === undefined ? decisive.class : null,
    why: reason("failed-by", { class: decisive.class, pipeline: decisive.pipeline }),
    evidence: [decisive.chain[0]?.origin ?? { file: decisive.file, pointer: decisive.pointer }],
  };
}

function originOf({ file, pointer }: Run): Origin {
  return { file, pointer };
}
