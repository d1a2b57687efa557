import type { Job } from "./manifest.ts";
import type { Missing, MissingKind } from "./missing.ts";

/** One kind of thing that jobs wait for, and how many do. */
export interface MissingPart {
  readonly kind: MissingKind;
  /** The rule that speaks, where the kind is a finding. */
  readonly rule: string | null;
  readonly jobs: number;
  /** Jobs that are ready once this and all that stands before it is settled. */
  readonly readyThen: number;
}

/** Options of `plan` that clear a kind away alone. */
export type PlanOption = "images" | "agents";

const options: Readonly<Partial<Record<MissingKind, PlanOption>>> = {
  "image-digest": "images",
  patch: "agents",
};

/** What keeps jobs from running, each kind once: next comes what makes most jobs ready, then what most jobs wait for. */
export function missingPartsOf(jobs: readonly Job[]): MissingPart[] {
  const found = new Map<string, Omit<MissingPart, "readyThen">>();
  const lacking = jobs.map(({ missing }) => new Set(missing.map(nameOf)));
  for (const each of jobs.flatMap(({ missing }) => missing)) {
    const name = nameOf(each);
    const waiting = lacking.filter((names) => names.has(name)).length;
    found.set(name, { kind: each.kind, rule: ruleOf(each), jobs: waiting });
  }
  const settled = new Set<string>();
  const readyWith = (name: string) =>
    lacking.filter((names) => [...names].every((each) => each === name || settled.has(each))).length;
  const ordered: MissingPart[] = [];
  while (found.size > 0) {
    const [name, part] = [...found].toSorted(
      ([a, x], [b, y]) => readyWith(b) - readyWith(a) || y.jobs - x.jobs || (a < b ? -1 : 1),
    )[0]!;
    ordered.push({ ...part, readyThen: readyWith(name) });
    settled.add(name);
    found.delete(name);
  }
  return ordered;
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
