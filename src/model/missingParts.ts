import type { Job } from "./manifest.ts";
import type { Missing, MissingKind } from "./missing.ts";

/** One kind of thing that jobs wait for, and how many do. */
export interface MissingPart {
  readonly kind: MissingKind;
  /** The rule that speaks, where the kind is a finding. */
  readonly rule: string | null;
  readonly jobs: number;
}

/** Options of `plan` that clear a kind away alone. */
export type PlanOption = "images" | "agents";

const options: Readonly<Partial<Record<MissingKind, PlanOption>>> = {
  "image-digest": "images",
  patch: "agents",
};

/** What keeps jobs from running, each kind once, the most frequent first. */
export function missingPartsOf(jobs: readonly Job[]): MissingPart[] {
  const found = new Map<string, MissingPart>();
  for (const { missing } of jobs) {
    for (const [name, each] of new Map(missing.map((part) => [nameOf(part), part]))) {
      const known = found.get(name)?.jobs ?? 0;
      found.set(name, { kind: each.kind, rule: ruleOf(each), jobs: known + 1 });
    }
  }
  return [...found].toSorted(([a, x], [b, y]) => y.jobs - x.jobs || (a < b ? -1 : 1)).map(([, part]) => part);
}

function nameOf(missing: Missing): string {
  return ruleOf(missing) ?? missing.kind;
}

function ruleOf(missing: Missing): string | null {
  return missing.kind === "finding" ? missing.args.rule : null;
}

/** How far jobs are from running; the three counts add up to the jobs. */
export interface Readiness {
  readonly ready: number;
  /** Ready as soon as the options are given. */
  readonly nearly: number;
  readonly options: readonly PlanOption[];
  /** Those that wait for something only a person or another run can settle. */
  readonly open: number;
}

export function readinessOf(jobs: readonly Job[]): Readiness {
  const ready = jobs.filter((job) => job.ready).length;
  const near = jobs.filter(
    (job) => !job.ready && job.missing.every(({ kind }) => options[kind] !== undefined),
  );
  const needed = new Set(near.flatMap(({ missing }) => missing.flatMap(({ kind }) => options[kind] ?? [])));
  return {
    ready,
    nearly: near.length,
    options: (["images", "agents"] as const).filter((option) => needed.has(option)),
    open: jobs.length - ready - near.length,
  };
}
