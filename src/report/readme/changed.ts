import type { Changes, EffectChange, EvidenceMove } from "../../model/changes.ts";
import type { HistoryRecord } from "../../model/history.ts";
import type { Status } from "../../model/verdict.ts";
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
    ...movedLines(changes),
    ...setLines(changes),
  ];
  const about = aboutLines(changes);
  return lines.length === 0 ? ["Nothing changed.", ...about] : [...lines, ...about];
}

const order = ["turned", "new", "persists", "resolved", "moved"] as const;

function effectLines({ effects }: Changes, commits: HistoryRecord["commits"]): Phrase[] {
  // an improvement that stays is no news
  const news = effects.filter(
    ({ kind, now }) => kind !== "moved" && (kind !== "persists" || now?.conclusion === "regressed"),
  );
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

/** What moved and was established neither before nor now, each commit once; numbers alone are told with the runs that came. */
function movedLines({ effects }: Changes): Phrase[] {
  const moved = effects.filter(
    ({ kind, before, now }) => kind === "moved" && before?.conclusion !== now?.conclusion,
  );
  const groups = groupsOf(moved, ({ before, now }) => ({
    before: before?.conclusion ?? null,
    now: now?.conclusion ?? null,
  }));
  const commits = ({ rows }: (typeof groups)[number]) => [...new Set(rows.map(({ commit }) => commit))];
  return groups.length === 0
    ? []
    : [
        phrase`Not established, before or now: ${joined(
          groups.map((each) => phrase`${movedWords(each.key)} ${named(commits(each).map(commitLink))}`),
          "; ",
        )}.`,
      ];
}

function movedWords({
  before,
  now,
}: {
  readonly before: string | null;
  readonly now: string | null;
}): string {
  const [was, is] = [before, now].map((each) => each?.replace("-", " "));
  if (was === undefined) return `first compared and ${is}`;
  return is === undefined ? `no longer compared` : `from ${was} to ${is}`;
}

function verdictLines({ verdicts }: Changes): Phrase[] {
  return groupsOf(verdicts, ({ before, now }) => ({ before, now })).map(({ key, rows }) => {
    const words = (status: Status) => status.replace("-", " ");
    const moves = rows.map(({ commit, came, left }) => {
      const why = came.length > 0 ? came : left;
      if (why.length === 0) return commitLink(commit);
      return phrase`${commitLink(commit)} (${came.length > 0 ? "by" : "no longer"} ${joined(why.slice(0, 2).map(ruleLink), ", ")})`;
    });
    return key.before === key.now
      ? phrase`${counted(rows.length, "commit stays", "commits stay")} ${words(key.now)} for other reasons: ${named(moves)}.`
      : phrase`${counted(rows.length, "verdict")} moved from ${words(key.before)} to ${words(key.now)}: ${named(moves)}.`;
  });
}

/** What came to the set and left it, what can be compared, causes and counts. */
export function setLines(
  { added, gone, barred, metadata, causes, counts }: Changes,
  most: number = NAMED,
): (Phrase | string)[] {
  return [
    ...(added.length === 0
      ? []
      : [phrase`${counted(added.length, "commit")} added: ${named(added.map(commitLink), most)}.`]),
    // their pages are gone with them
    ...(gone.length === 0
      ? []
      : [
          phrase`${counted(gone.length, "commit is", "commits are")} no longer in the data: ${named(gone.map(code), most)}. Say whether that was meant.`,
        ]),
    ...barredLine(
      barred.filter(({ pairs }) => pairs > 0),
      "more",
      most,
    ),
    ...barredLine(
      barred.filter(({ pairs }) => pairs < 0),
      "fewer",
      most,
    ),
    ...(metadata.length === 0
      ? []
      : [
          phrase`What is known of commits is another: ${named(
            metadata.map(
              ({ commit, field, before, now }) =>
                phrase`${commitLink(commit)} (${field}: ${inline(before ?? "unknown")} → ${inline(now ?? "unknown")})`,
            ),
            most,
          )}.`,
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

function barredLine(barred: Changes["barred"], how: "more" | "fewer", most: number): Phrase[] {
  if (barred.length === 0) return [];
  const pairs = barred.reduce((sum, each) => sum + Math.abs(each.pairs), 0);
  const kinds = groupsOf(barred, ({ kind }) => kind).map(({ key }) => key.replaceAll("-", " "));
  const commits = [...new Set(barred.map(({ commit }) => commit))];
  return [
    phrase`${counted(pairs, `pair ${how}`, `pairs ${how}`)} cannot be compared (${kinds.join(", ")}): ${named(commits.map(commitLink), most)}.`,
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

function named(parts: readonly Words[], most: number = NAMED): Phrase {
  const rest = parts.length - most;
  return rest > 0 ? phrase`${joined(parts.slice(0, most), ", ")} and ${rest} more` : joined(parts, ", ");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
