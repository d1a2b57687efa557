import type { Comparison } from "../model/comparison.ts";
import type { JudgeCatalogue, Judgement, Quadrant } from "../model/judgements.ts";
import type { CurationRecord, RunRecord } from "../model/records.ts";
import type { JoinedCommit } from "../dataset/join.ts";

/**
 * Joins a language model's opinions of a commit's patches with the comparison of agent and human. Nothing is decided
 * by an opinion; a word the catalogue does not know is left without a quadrant.
 */
export function judgementsOf(
  { hash, curation, runs }: JoinedCommit,
  measured: Comparison | null | undefined,
  catalogue: JudgeCatalogue,
): Judgement[] {
  const opinions = curation.filter(
    ({ field, value }) => field === "target-type" && typeof value === "string",
  );
  return opinions.map((opinion) => {
    const target = String(opinion.value);
    const right = catalogue.targets.find(({ word }) => word === target)?.right;
    const approach = curation.find((each) => each.field === "approach-type" && isSameOpinion(each, opinion));
    const perfChange = isOf(opinion, measured, runs) ? measured : null;
    const effect = perfChange?.effectPct ?? null;
    const conclusion = perfChange?.conclusion ?? null;
    const place = (good: boolean | null) =>
      good === null || right === undefined ? null : quadrants[`${good} ${right}`];
    return {
      commit: hash,
      ...(perfChange?.candidate.agent === undefined ? {} : { agent: perfChange.candidate.agent }),
      ...(opinion.attempt === undefined ? {} : { attempt: opinion.attempt }),
      target,
      ...(approach === undefined ? {} : { approach: String(approach.value) }),
      ...(opinion.judge === undefined ? {} : { judge: opinion.judge }),
      origin: opinion.origin,
      comparison: perfChange?.id ?? null,
      effectPct: effect,
      conclusion,
      published: place(effect === null ? null : effect >= catalogue.worseThanPct),
      established: place(isGood(conclusion)),
    };
  });
}

/** An opinion on one named run directory is held only against runs that name the same. */
function isOf(
  { attempt }: CurationRecord,
  measured: Comparison | null | undefined,
  runs: readonly RunRecord[],
): boolean {
  const sides = runs.filter(({ id }) => measured?.candidate.runs.includes(id));
  return attempt === undefined || sides.every((run) => run.attempt === attempt);
}

function isSameOpinion(a: CurationRecord, b: CurationRecord): boolean {
  const row = ({ origin }: CurationRecord) => origin.pointer.slice(0, origin.pointer.lastIndexOf("/"));
  return (
    a.format === b.format &&
    a.file === b.file &&
    a.attempt === b.attempt &&
    (a.attempt !== undefined || row(a) === row(b))
  );
}

const quadrants: Readonly<Record<`${boolean} ${boolean}`, Quadrant>> = {
  "true true": "true-success",
  "false true": "good-intent",
  "true false": "lucky-win",
  "false false": "failure",
};

function isGood(conclusion: Comparison["conclusion"] | null): boolean | null {
  if (conclusion === "improved" || conclusion === "equivalent") return true;
  return conclusion === "regressed" ? false : null;
}
