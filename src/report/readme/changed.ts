import type { Changes, EffectChange, EvidenceMove } from "../../model/changes.ts";
import type { HistoryRecord } from "../../model/history.ts";
import { metricIds } from "../../model/metricRegistry.ts";
import { code, inline, joined, link, phrase, text, type Words } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink, ruleLink } from "../cells/commits.ts";
import { counted, grouped, shortened } from "../cells/numbers.ts";
import {
  effectChangeWords,
  evidenceWords,
  keptEffectWords,
  moveKind,
  quantityWords,
} from "../words/changes.ts";

/** Lines of effects on the first page; commits named in a line. */
const EFFECTS = 8;
const NAMED = 6;

/** What changed since the earlier report, the worst first; what did not change is not named. */
export function changeLines(changes: Changes, { commits }: HistoryRecord): (Phrase | string)[] {
  const lines = [
    ...effectLines(changes, commits),
    ...evidenceLines(changes),
    ...verdictLines(changes),
    ...setLines(changes),
  ];
  const about = aboutLines(changes);
  return lines.length === 0 ? ["Nothing changed.", ...about] : [...lines, ...about];
}

const order = ["turned", "new", "persists", "resolved"] as const;

function effectLines({ effects }: Changes, commits: HistoryRecord["commits"]): Phrase[] {
  // an improvement that stays is no news
  const news = effects.filter(({ kind, now }) => kind !== "persists" || now?.conclusion === "regressed");
  const worst = (effect: Changes["effects"][number]) => Number(effect.now?.conclusion !== "regressed");
  const sorted = sameFate(news).toSorted(
    ([a], [b]) => order.indexOf(a.kind) - order.indexOf(b.kind) || worst(a) - worst(b),
  );
  const lines = sorted.slice(0, EFFECTS).map(([change, ...others]) => {
    const told = change.now ?? change.before;
    const subject = commits[change.commit]?.subject ?? null;
    const about = subject === null ? text("") : phrase` (${inline(shortened(subject, 60))})`;
    const size = told === null ? "" : `: ${quantityWords(told)}, ${keptEffectWords(told)}`;
    const more = others.length === 0 ? "" : `; likewise ${counted(others.length, "more metric")}`;
    return phrase`${commitLink(change.commit)}${about} ${effectChangeWords(change)}${inline(`${size}${more}`)}.`;
  });
  return sorted.length > EFFECTS
    ? [...lines, phrase`${sorted.length - EFFECTS} more effects in ${link("history", "history.md")}.`]
    : lines;
}

type Fate = readonly [first: EffectChange, ...others: EffectChange[]];

/** Metrics of one commit and pair of variants that went the same way, the one that the verdict rests on first, then as the registry lists them. */
function sameFate(effects: readonly EffectChange[]): Fate[] {
  const told = effects.flatMap((change) => {
    const effect = change.now ?? change.before;
    return effect === null ? [] : [{ change, effect }];
  });
  const metrics = metricIds();
  const groups = groupsOf(told, ({ change: { commit, kind, now }, effect }) => ({
    commit,
    kind,
    pipeline: effect.pipeline,
    candidate: effect.candidate,
    reference: effect.reference,
    conclusion: now?.conclusion ?? null,
  }));
  return groups.flatMap(({ rows }) => {
    const [first, ...others] = rows
      .toSorted(
        (a, b) =>
          Number(b.effect.primary) - Number(a.effect.primary) ||
          metrics.indexOf(a.effect.metric) - metrics.indexOf(b.effect.metric),
      )
      .map(({ change }) => change);
    return first === undefined ? [] : [[first, ...others] as const];
  });
}

/** `claude_code, serving: valid 25 → 28, wrong metric 7 → 4. Repaired: …. Failed again: … (rope-scaling).` */
function evidenceLines({ evidence, evidenceCounts }: Changes): Phrase[] {
  const again = evidence.filter((move) => moveKind(move) === "measured again");
  const moved = evidence.filter((move) => moveKind(move) !== "measured again");
  const groups = groupsOf(moved, ({ variant, mode }) => ({ variant, mode }));
  const commits = new Set(again.map(({ commit }) => commit));
  const measured =
    again.length === 0
      ? []
      : [
          phrase`Measured again, and of the same worth: ${counted(again.length, "variant")} of ${named([...commits].map(commitLink))}.`,
        ];
  const lines = groups.map(({ key, rows }) => {
    const counts = evidenceCounts
      .filter(({ variant, mode }) => variant === key.variant && mode === key.mode)
      .map(({ kind, before, now }) => `${kind.replaceAll("-", " ")} ${before} → ${now}`);
    const what = counts.length === 0 ? "the counts stay" : counts.join(", ");
    const deeds = groupsOf(rows, moveKind).map(
      ({ key: deed, rows: moves }) => phrase` ${capital(deed)}: ${movesOf(moves, deed === "failed again")}.`,
    );
    return phrase`${inline(`${key.variant}, ${key.mode ?? "mode unknown"}: ${what}.`)}${joined(deeds, "")}`;
  });
  return [...lines, ...measured];
}

function movesOf(moves: readonly EvidenceMove[], withCause: boolean): Phrase {
  return named(
    moves.map(({ commit, failed, before, now }) => {
      if (withCause) return phrase`${commitLink(commit)} (${code(failed.join(", "))})`;
      return before.is === now.is
        ? commitLink(commit)
        : phrase`${commitLink(commit)} (was ${evidenceWords(before)})`;
    }),
  );
}

function verdictLines({ verdicts }: Changes): Phrase[] {
  return groupsOf(verdicts, ({ before, now }) => ({ before, now })).map(({ key, rows }) => {
    const moves = rows.map(({ commit, came, left }) => {
      const why = came.length > 0 ? came : left;
      if (why.length === 0) return commitLink(commit);
      return phrase`${commitLink(commit)} (${came.length > 0 ? "by" : "no longer"} ${joined(why.slice(0, 2).map(ruleLink), ", ")})`;
    });
    return phrase`${counted(rows.length, "verdict")} moved from ${key.before.replace("-", " ")} to ${key.now.replace("-", " ")}: ${named(moves)}.`;
  });
}

function setLines({ added, gone, barred, causes, counts }: Changes): (Phrase | string)[] {
  const pairs = barred.reduce((sum, each) => sum + each.pairs, 0);
  const kinds = groupsOf(barred, ({ kind }) => kind).map(({ key }) => key.replaceAll("-", " "));
  return [
    ...(added.length === 0
      ? []
      : [phrase`${counted(added.length, "commit")} added: ${named(added.map(commitLink))}.`]),
    // their pages are gone with them
    ...(gone.length === 0
      ? []
      : [
          phrase`${counted(gone.length, "commit is", "commits are")} no longer in the data: ${named(gone.map(code))}. Say whether that was meant.`,
        ]),
    ...(pairs === 0
      ? []
      : [
          phrase`${counted(pairs, "more pair")} of ${counted(new Set(barred.map(({ commit }) => commit)).size, "commit")} cannot be compared: ${kinds.join(", ")}.`,
        ]),
    ...(causes.length === 0
      ? []
      : [
          phrase`New causes of failure: ${named(causes.map(({ name, executions }) => phrase`${code(name)} (${executions})`))}.`,
        ]),
    ...(counts.length === 0
      ? []
      : [
          `Counts: ${counts.map(({ name, before, now }) => `${name.replaceAll("-", " ")} ${grouped(before)} → ${grouped(now)}`).join(", ")}.`,
        ]),
  ];
}

function aboutLines({ policyBefore, toolBefore, sameData }: Changes): string[] {
  return [
    ...(policyBefore === null
      ? []
      : [`The policy was ${policyBefore} before: verdicts moved by that are not news.`]),
    ...(toolBefore === null ? [] : [`Made by version ${toolBefore} before: rules may have changed.`]),
    ...(sameData ? ["Both reports read the same data."] : []),
  ];
}

function named(parts: readonly Words[]): Phrase {
  const rest = parts.length - NAMED;
  return rest > 0 ? phrase`${joined(parts.slice(0, NAMED), ", ")} and ${rest} more` : joined(parts, ", ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
