import { type Evidence, evidenceKinds } from "../model/evidence.ts";
import type { Changes, EvidenceCount, EvidenceMove } from "../model/changes.ts";
import type { HistoryRecord, KeptCommit, KeptEffect } from "../model/history.ts";
import { pairConclusions, pairCountName } from "../model/comparedPairs.ts";
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
  const names = new Set(
    [...Object.keys(before.counts), ...Object.keys(now.counts)].filter(inBoth(before, now)),
  );
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
    verdicts: pairs.flatMap(({ commit, old, here }) =>
      old.status === here.status
        ? []
        : [
            {
              commit,
              before: old.status,
              now: here.status,
              /** The rules that object now and did not, and those that do no more. */
              came: here.rules.filter((rule) => !old.rules.includes(rule)),
              left: old.rules.filter((rule) => !here.rules.includes(rule)),
            },
          ],
    ),
    barred: pairs.flatMap(({ commit, old, here }) => barredMoves(commit, old, here)),
    causes: Object.entries(now.causes)
      .filter(([name]) => before.causes[name] === undefined)
      .map(([name, executions]) => ({ name, executions })),
    counts: [...names]
      .toSorted(compareText)
      .map((name) => ({ name, before: before.counts[name] ?? 0, now: now.counts[name] ?? 0 }))
      .filter((each) => each.before !== each.now),
  };
}

/** Pairs are counted in every record, also where there are none: what one does not name it did not count. */
const conclusions = new Set<string>(pairConclusions);
function inBoth(before: Condensed, now: Condensed): (name: string) => boolean {
  const counts = new Set<string>(pairConclusions.map(pairCountName));
  return (name) =>
    !conclusions.has(name) &&
    (!counts.has(name) || (before.counts[name] !== undefined && now.counts[name] !== undefined));
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
  return [...new Set([...known.keys(), ...current.keys()])].flatMap((name) => {
    const [before, now] = [known.get(name), current.get(name)];
    const [was, is] = [established(before), established(now)];
    const told = now ?? before;
    if (told === undefined || (was === null && is === null)) return [];
    const kind = was === null ? "new" : is === null ? "resolved" : was === is ? "persists" : "turned";
    const since = kind === "persists" ? sinceWhen(commit, name, is, earlier) : null;
    return [{ kind, commit, before: before ?? null, now: now ?? null, since }];
  });
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
    // the run that stands for the variant tells of a result that came and moved nothing
    const same = before.is === now.is && before.run === now.run && failed.length === 0;
    return same ? [] : [{ commit, mode: here.mode, variant, before, now, failed }];
  });
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
  return Object.entries(here.barred)
    .filter(([kind, pairs]) => pairs > (old.barred[kind] ?? 0))
    .map(([kind, pairs]) => ({ commit, kind, pairs: pairs - (old.barred[kind] ?? 0) }));
}
