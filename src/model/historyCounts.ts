import type { EvidenceKind } from "./evidence.ts";
import type { HistoryRecord, KeptEffect } from "./history.ts";

type EvidenceCounts = Readonly<Partial<Record<EvidenceKind, number>>>;

/** Commits by evidence, for baseline, human and each agent; commits without a run of the variant are not counted. */
export function evidenceByVariant({ commits }: HistoryRecord): ReadonlyMap<string, EvidenceCounts> {
  const counts = new Map<string, Partial<Record<EvidenceKind, number>>>([
    ["baseline", {}],
    ["human", {}],
  ]);
  for (const { evidence } of Object.values(commits))
    for (const [variant, { is }] of [
      ["baseline", evidence.baseline] as const,
      ["human", evidence.human] as const,
      ...Object.entries(evidence.agents),
    ]) {
      const own = counts.get(variant) ?? {};
      counts.set(variant, own);
      if (is !== "not-run") own[is] = (own[is] ?? 0) + 1;
    }
  return counts;
}

export function sumOf(counts: EvidenceCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Commits with a kept effect of this conclusion. */
export function commitsConcluded({ commits }: HistoryRecord, conclusion: KeptEffect["conclusion"]): number {
  return Object.values(commits).filter(({ effects }) =>
    effects.some((effect) => effect.conclusion === conclusion),
  ).length;
}
