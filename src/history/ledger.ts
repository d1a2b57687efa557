import type { AnalysedCommit, Analysis } from "../model/analysis.ts";
import { isEstablished } from "../model/compared.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Action, ActionWhat, HistoryRecord, Owner } from "../model/history.ts";
import { prospectOf, worthPerHour } from "../model/jobWorth.ts";
import type { Job, Manifest } from "../model/manifest.ts";
import { compareText } from "../model/order.ts";
import { groupsOf } from "../table/keys.ts";
import { effectName, keptEffect } from "./record.ts";

/** A person's word that an action needs no doing: `id, who, reason, until`. */
export interface Acceptance {
  readonly id: string;
  readonly who: string;
  readonly reason: string;
  /** A day; null: for good. */
  readonly until: string | null;
}

/** How long what was closed is still shown. */
const KEPT_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * The actions that this analysis asks for, with what the last record knows of them: since when, and which of its actions are
 * closed. Ordered by what a GPU hour settles; what costs none comes first.
 */
export function ledger(
  analysis: Analysis,
  { jobs }: Pick<Manifest, "jobs">,
  before: HistoryRecord | undefined,
  accepted: readonly Acceptance[] = [],
): Action[] {
  const known = new Map((before?.actions ?? []).map((action) => [action.id, action]));
  const { now } = analysis;
  const open = asked(analysis, jobs).map(([id, what]): Action => {
    const earlier = known.get(id);
    const word = accepted.find((each) => each.id === id && isInForce(each, now));
    return {
      id,
      what,
      owner: ownerOf(what),
      closed: null,
      since: earlier === undefined ? now : earlier.since,
      state: word === undefined ? "open" : "accepted",
      accepted: word === undefined ? null : { who: word.who, reason: word.reason, until: word.until },
    };
  });
  const ids = new Set(open.map(({ id }) => id));
  const closed = (before?.actions ?? [])
    .filter(({ id }) => !ids.has(id))
    .map((action) => (action.closed === null ? closing(action, analysis, before) : action))
    .filter((action) => !isPast(action, now));
  return [...open, ...closed].toSorted(byWorth);
}

/** A day as it is written sorts like a day. */
function isInForce({ until }: Acceptance, now: string | null): boolean {
  return until === null || now === null || now.slice(0, 10) <= until;
}

function isPast({ closed }: Action, now: string | null): boolean {
  return closed !== null && now !== null && Date.parse(now) - Date.parse(closed) > KEPT_DAYS * DAY_MS;
}

function closing(action: Action, analysis: Analysis, before: HistoryRecord | undefined): Action {
  const sameRules = before?.policy === analysis.policy.id && before.tool === analysis.tool.version;
  return {
    ...action,
    owner: ownerOf(action.what),
    state: sameRules && isAnswered(action.what, analysis) ? "done" : "gone",
    closed: analysis.now ?? before?.now ?? null,
  };
}

/** Who can close it: the effect of an agent's patch is its builders' to look at. */
function ownerOf(what: ActionWhat): Owner {
  if (what.kind === "crash") return "tool";
  if (what.kind === "disputed") return "publisher";
  return what.kind === "regression" && what.effect.candidate !== "human" ? "agents" : "campaign";
}

/** Whether the data answer what was asked; they may also have left the set. */
function isAnswered(what: ActionWhat, { commits, comparisons }: Analysis): boolean {
  if (what.kind === "supply")
    return what.commits.some((commit) => commits.some(({ short }) => short === commit));
  const commit = commits.find(({ short }) => short === what.commit);
  if (commit === undefined) return false;
  if (what.kind === "rerun")
    return evidenceIn(commit).some(([variant, { is }]) => variant === what.variant && is === "valid");
  if (what.kind !== "regression") return true;
  return comparisons.some(
    (each) =>
      shortOf(each.commit) === what.commit && effectName(keptEffect(each)) === effectName(what.effect),
  );
}

type Asked = readonly [id: string, what: ActionWhat];

function asked(analysis: Analysis, jobs: readonly Job[]): Asked[] {
  const planned = new Set(jobs.map(({ commit }) => commit.slice(0, 8)));
  return [
    ...crashes(analysis),
    ...regressions(analysis),
    ...disputes(analysis),
    ...supplies(analysis),
    ...jobs.map((job) => runOf(job)),
    ...reruns(analysis, planned),
  ];
}

const shortOf = (commit: string) => commit.slice(0, 8);

function crashes({ outcomes }: Analysis): Asked[] {
  return outcomes.flatMap(({ kind, commit, rule }) =>
    kind === "crashed" && commit !== undefined
      ? [[`crash/${shortOf(commit)}/${rule}`, { kind: "crash", commit: shortOf(commit), rule }] as const]
      : [],
  );
}

/** One a commit and pair of variants: the surest of its metrics. */
function regressions({ comparisons }: Analysis): Asked[] {
  const held = comparisons.filter((each) => each.conclusion === "regressed" && isEstablished(each));
  const effects = held.map((each) => ({ commit: shortOf(each.commit), effect: keptEffect(each) }));
  return groupsOf(effects, ({ commit, effect }) => `${commit}/${effect.candidate}/${effect.reference}`).map(
    ({ key, rows }) => {
      const [worst] = rows.toSorted(
        (a, b) =>
          Number(b.effect.primary) - Number(a.effect.primary) ||
          (a.effect.ci95?.[1] ?? 0) - (b.effect.ci95?.[1] ?? 0) ||
          compareText(effectName(a.effect), effectName(b.effect)),
      );
      return [`regression/${key}`, { kind: "regression", ...worst! }];
    },
  );
}

function disputes({ verdicts }: Analysis): Asked[] {
  return verdicts
    .filter(({ disagreement }) => disagreement)
    .map(({ commit, reasons }) => [
      `disputed/${shortOf(commit)}`,
      { kind: "disputed", commit: shortOf(commit), rules: decidingOf(reasons) },
    ]);
}

function decidingOf(reasons: Analysis["verdicts"][number]["reasons"]): string[] {
  return [...new Set(reasons.filter(({ severity }) => severity !== "note").map(({ rule }) => rule))];
}

/** One for all commits that lack the same: a file that was not given is one thing to supply. */
function supplies({ verdicts }: Analysis): Asked[] {
  const lacking = verdicts.filter(({ status, lacks }) => status === "not-judged" && lacks.length > 0);
  return groupsOf(lacking, ({ lacks }) => lacks.join("+")).map(({ key, rows }) => [
    `supply/${key}`,
    { kind: "supply", lacks: rows[0]?.lacks ?? [], commits: rows.map(({ commit }) => shortOf(commit)) },
  ]);
}

function runOf(job: Job): Asked {
  const commit = shortOf(job.commit);
  const names = job.missing.map((part) => (part.kind === "finding" ? part.args.rule : part.kind));
  return [
    `run/${commit}`,
    {
      kind: "run",
      commit,
      job: job.id,
      ready: job.ready,
      missing: [...new Set(names)],
      ...prospectOf(job),
    },
  ];
}

function wrongVariants({ commits }: Analysis, short: string): string[] {
  const commit = commits.find((each) => each.short === short);
  if (commit === undefined) return [];
  return evidenceIn(commit).flatMap(([variant, { is }]) => (is === "wrong-metric" ? [variant] : []));
}

function evidenceIn({ evidence }: AnalysedCommit): (readonly [variant: string, evidence: Evidence])[] {
  const { baseline, human, agents } = evidence;
  return [["baseline", baseline], ["human", human], ...agents.map((each) => [each.agent, each] as const)];
}

function reruns(analysis: Analysis, planned: ReadonlySet<string>): Asked[] {
  return analysis.commits.flatMap(({ short }) =>
    wrongVariants(analysis, short).map(
      (variant) =>
        [
          `rerun/${short}/${variant}`,
          { kind: "rerun", commit: short, variant, planned: planned.has(short) },
        ] as const,
    ),
  );
}

const kinds: readonly ActionWhat["kind"][] = ["crash", "regression", "disputed", "supply", "run", "rerun"];
const states: readonly Action["state"][] = ["open", "accepted", "done", "gone"];

function byWorth(a: Action, b: Action): number {
  return (
    states.indexOf(a.state) - states.indexOf(b.state) ||
    kinds.indexOf(a.what.kind) - kinds.indexOf(b.what.kind) ||
    Number(isReady(b.what)) - Number(isReady(a.what)) ||
    worthOf(b.what) - worthOf(a.what) ||
    compareText(a.id, b.id)
  );
}

/** What can start today comes before what waits for something. */
function isReady(what: ActionWhat): boolean {
  return what.kind === "run" && what.ready;
}

/** A supply is worth its commits, a job what an hour of it may settle. */
function worthOf(what: ActionWhat): number {
  if (what.kind === "supply") return what.commits.length;
  return what.kind === "run" ? worthPerHour(what) : 0;
}
