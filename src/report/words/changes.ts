import type { Changes, EffectChange, EvidenceMove } from "../../model/changes.ts";
import type { Evidence } from "../../model/evidence.ts";
import type { KeptEffect } from "../../model/history.ts";
import { metric } from "../../model/metrics.ts";
import { effectWords } from "../cells/comparisons.ts";

/** `human against baseline, TTFT mean`. */
export function quantityWords({ candidate, reference, metric: id, statistic }: KeptEffect): string {
  return `${candidate} against ${reference}, ${metric(id).label} ${statistic}`;
}

/** `+8.6 % [+7.1, +10.2], n 3 + 3`. */
export function keptEffectWords({ pct, ci95, n }: KeptEffect): string {
  const size = `n ${n[0]} + ${n[1]}`;
  const effect = effectWords({ effectPct: pct, ci95 });
  return effect === null ? size : `${effect}, ${size}`;
}

/** `new regression`, `turned from improved to regressed`, `regression since 2026-01-05`. */
export function effectChangeWords({ kind, before, now, since }: EffectChange): string {
  const name = (effect: KeptEffect | null) =>
    effect?.conclusion === "regressed" ? "regression" : "improvement";
  if (kind === "turned") return `turned from ${before?.conclusion ?? "?"} to ${now?.conclusion ?? "?"}`;
  if (kind === "persists") return `${name(now)}${since === null ? "" : ` since ${since.slice(0, 10)}`}`;
  if (kind === "moved") return movedWords(before, now);
  if (kind === "new") return `new ${name(now)}`;
  const today = now === null ? "the data no longer hold it" : `now ${now.conclusion.replace("-", " ")}`;
  return `${name(before)} no longer established, ${today}`;
}

function movedWords(before: KeptEffect | null, now: KeptEffect | null): string {
  const words = ({ conclusion }: KeptEffect) => conclusion.replace("-", " ");
  if (now === null) return `no longer compared${before === null ? "" : `, was ${words(before)}`}`;
  if (before === null) return `first compared, ${words(now)}`;
  const same = before.conclusion === now.conclusion;
  return same ? `other numbers, ${words(now)} as before` : `from ${words(before)} to ${words(now)}`;
}

export function evidenceWords({ is, failure }: Evidence): string {
  const words = is.replaceAll("-", " ");
  return failure === undefined ? words : `${words} (${failure})`;
}

/** What became of a variant: repaired, lost, failed again, or another result of the same worth. */
export function moveKind({
  before,
  now,
  failed,
  vanished,
}: EvidenceMove): "repaired" | "lost" | "failed again" | "moved" | "results vanished" | "measured again" {
  if (now.is === "valid" && before.is !== "valid") return "repaired";
  if (before.is === "valid" && now.is !== "valid") return "lost";
  if (before.is !== now.is) return "moved";
  if (failed.length > 0) return "failed again";
  return vanished > 0 ? "results vanished" : "measured again";
}

/** What the report is compared with: `the report of 2026-01-17 (number 3, data …)`. */
export function earlierWords({ earlier }: Changes): string {
  return `the report of ${earlier.now?.slice(0, 10) ?? "unknown date"} (number ${earlier.report}, data ${earlier.data.slice(0, 12)})`;
}
