import { type KeyKnowledge, noKeys } from "../dataset/settings.ts";
import type { Policy } from "../model/policy.ts";

/** What makes two runs, or two sides, ones of the same load. */
export interface LoadGate {
  readonly tokenTolerancePct: number;
  /** How far prompts that are drawn anew move the totals; null where nothing is said of it. */
  readonly sampling: NonNullable<Policy["sampling"]> | null;
  readonly keys: KeyKnowledge;
  /** Fields and keys that are varied on purpose: they may differ between the sides. */
  readonly vary: ReadonlySet<string>;
}

export function loadGate(
  { tokenTolerancePct, sampling }: Pick<Policy, "tokenTolerancePct" | "sampling">,
  keys: KeyKnowledge = noKeys,
  vary: readonly string[] = [],
): LoadGate {
  return { tokenTolerancePct, sampling: sampling ?? null, keys, vary: new Set(vary.map(plainName)) };
}

/** `request rate` and `request-rate` are one name on a command line. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[ -]/g, "_");
}
