import { type Evidence, evidenceKinds } from "../model/evidence.ts";
import type { Changes, EffectChange, EvidenceCount, EvidenceMove } from "../model/changes.ts";
import type { HistoryRecord, KeptCommit, KeptEffect } from "../model/history.ts";
import { compareText } from "../model/order.ts";
import { groupsOf } from "../table/keys.ts";
import { type Condensed, effectName } from "./record.ts";

/**
 * What differs between an earlier report and this one: effects, evidence, verdicts, causes and every count. What did not
 * change is in none of the lists.
 *
 * @param earlier All earlier records, the oldest first; the last one is what is compared with, the others say since when.
 */
export function changesBetween(earlier: readonly HistoryRecord[], now: Condensed): Changes | null {
  const before = earlier.at(-1);
  if (before === undefined) return null;
  const names = new Set([...Object.keys(before.counts), ...Object.keys(now.counts)]);
  const both = Object.keys(now.commits).filter((commit) => before.commits[commit] !== undefined);
  const pairs = both
    .toSorted(compareText)
    .map((commit) => ({ commit, old: before.commits[commit]!, here: now.commits[commit]! }));
  return {
    earlier: { report: before.report, now: before.now, data: before.data },
    sameData: before.data === now.data,
    policyBefore: before.policy === now.policy ? null : before.policy,
    toolBefore: before.tool === now.tool ? null : before.tool,
    added: Object.keys(now.commits)
      .filter((commit) => before.commits[commit] === undefined)
      .toSorted(compareText),
    gone: Object.keys(before.commits)
      .filter((commit) => now.commits[commit] === undefined)
      .toSorted(compareText),
    effects: Object.entries(now.commits)
      .toSorted(([a], [b]) => compareText(a, b))
      .flatMap(([commit, here]) => effectChanges(commit, before.commits[commit], here, earlier)),
    evidence: pairs.flatMap(({ commit, old, here }) => evidenceMoves(commit, old, here)),
    evidenceCounts: evidenceCounts(pairs),
    verdicts: pairs.flatMap(({ commit, old, here }) => verdictMoves(commit, old, here)),
    barred: pairs.flatMap(({ commit, old, here }) => barredMoves(commit, old, here)),
    metadata: pairs.flatMap(({ commit, old, here }) =>
      (["subject", "mode"] as const).flatMap((field) =>
        old[field] === here[field] ? [] : [{ commit, field, before: old[field], now: here[field] }],
      ),
    ),
    causes: Object.entries(now.causes)
      .filter(([name]) => before.causes[name] === undefined)
      .map(([name, executions]) => ({ name, executions })),
    counts: [...names]
      .toSorted(compareText)
      .map((name) => ({ name, before: before.counts[name] ?? 0, now: now.counts[name] ?? 0 }))
      .filter((each) => each.before !== each.now),
  };
}

const established = (effect: KeptEffect | undefined) =>
  effect?.conclusion === "improved" || effect?.conclusion === "regressed" ? effect.conclusion : null;

function effectChanges(
  commit: string,
  old: KeptCommit | undefined,
  here: KeptCommit,
  earlier: readonly HistoryRecord[],
): Changes["effects"] {
  const known = new Map((old?.effects ?? []).map((effect) => [effectName(effect), effect]));
  const current = new Map(here.effects.map((effect) => [effectName(effect), effect]));
  return [...new Set([...known.keys(), ...current.keys()])].flatMap((name): EffectChange[] => {
    const [before, now] = [known.get(name), current.get(name)];
    const [was, is] = [established(before), established(now)];
    if (was === null && is === null) return isMoved(before, now) ? [move(commit, before, now)] : [];
    const kind = was === null ? "new" : is === null ? "resolved" : was === is ? "persists" : "turned";
    const since = kind === "persists" ? sinceWhen(commit, name, is, earlier) : null;
    return [{ kind, commit, before: before ?? null, now: now ?? null, since }];
  });
}

function move(commit: string, before: KeptEffect | undefined, now: KeptEffect | undefined): EffectChange {
  return { kind: "moved", commit, before: before ?? null, now: now ?? null, since: null };
}

/** Another conclusion, size or number of runs; an interval also moves with what other commits measured. */
function isMoved(before: KeptEffect | undefined, now: KeptEffect | undefined): boolean {
  return (
    before?.conclusion !== now?.conclusion || before?.pct !== now?.pct || before?.n.join() !== now?.n.join()
  );
}

/** The rules that object now and did not, and those that do no more. */
function verdictMoves(commit: string, old: KeptCommit, here: KeptCommit): Changes["verdicts"] {
  const came = here.rules.filter((rule) => !old.rules.includes(rule));
  const left = old.rules.filter((rule) => !here.rules.includes(rule));
  if (old.status === here.status && came.length === 0 && left.length === 0) return [];
  return [{ commit, before: old.status, now: here.status, came, left }];
}

/** The time of the oldest of the latest reports in a row that all concluded so. */
function sinceWhen(
  commit: string,
  name: string,
  conclusion: KeptEffect["conclusion"] | null,
  earlier: readonly HistoryRecord[],
): string | null {
  const concluded = ({ commits }: HistoryRecord) =>
    commits[commit]?.effects.find((effect) => effectName(effect) === name)?.conclusion;
  const other = earlier.findLastIndex((record) => concluded(record) !== conclusion);
  return earlier[other + 1]?.now ?? null;
}

function sidesOf({ evidence: { baseline, human, agents } }: KeptCommit): ReadonlyMap<string, Evidence> {
  return new Map([["baseline", baseline], ["human", human], ...Object.entries(agents)]);
}

function evidenceMoves(commit: string, old: KeptCommit, here: KeptCommit): EvidenceMove[] {
  const [known, current] = [sidesOf(old), sidesOf(here)];
  return [...new Set([...known.keys(), ...current.keys()])].flatMap((variant) => {
    const before = known.get(variant) ?? NOT_RUN;
    const now = current.get(variant) ?? NOT_RUN;
    const [failedThen, failedNow] = [old.failed[variant] ?? {}, here.failed[variant] ?? {}];
    const failed = Object.keys(failedNow).filter(
      (cause) => (failedNow[cause] ?? 0) > (failedThen[cause] ?? 0),
    );
    const vanished = Math.max(0, (old.runs[variant] ?? 0) - (here.runs[variant] ?? 0));
    // the run that stands for the variant tells of a result that came and moved nothing
    const told = before.is === now.is && before.run === now.run && failed.length === 0;
    const isMore = isKnown(old) && (old.runs[variant] ?? 0) < (here.runs[variant] ?? 0);
    const same = told && vanished === 0 && !isMore;
    return same ? [] : [{ commit, mode: here.mode, variant, before, now, failed, vanished }];
  });
}

/** Whether the record says how many executions a variant had. */
function isKnown({ runs }: KeptCommit): boolean {
  return Object.keys(runs).length > 0;
}

const NOT_RUN: Evidence = { is: "not-run" };

/** Commits of both reports only: what came or left the set is told apart. */
function evidenceCounts(
  pairs: readonly { readonly old: KeptCommit; readonly here: KeptCommit }[],
): EvidenceCount[] {
  const before = pairs.flatMap(({ old, here }) => kindsOf(old, here.mode));
  const now = pairs.flatMap(({ here }) => kindsOf(here, here.mode));
  const groups = groupsOf([...before, ...now], ({ variant, mode, kind }) => ({ variant, mode, kind }));
  const count = (list: readonly Kind[], key: Kind) =>
    list.filter((each) => each.variant === key.variant && each.mode === key.mode && each.kind === key.kind)
      .length;
  return groups
    .map(({ rows: [key] }) => ({ ...key!, before: count(before, key!), now: count(now, key!) }))
    .filter((each) => each.before !== each.now)
    .toSorted((a, b) => evidenceKinds.indexOf(a.kind) - evidenceKinds.indexOf(b.kind));
}

type Kind = Pick<EvidenceCount, "variant" | "mode" | "kind">;

function kindsOf(commit: KeptCommit, mode: Kind["mode"]): Kind[] {
  return [...sidesOf(commit)].flatMap(([variant, { is }]) =>
    is === "not-run" ? [] : [{ variant, mode, kind: is }],
  );
}

function barredMoves(commit: string, old: KeptCommit, here: KeptCommit): Changes["barred"] {
  const kinds = new Set([...Object.keys(old.barred), ...Object.keys(here.barred)]);
  return [...kinds]
    .map((kind) => ({ commit, kind, pairs: (here.barred[kind] ?? 0) - (old.barred[kind] ?? 0) }))
    .filter(({ pairs }) => pairs !== 0);
}
