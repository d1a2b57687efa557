import type { FailedExecution, FailureCatalogue, FailurePattern, LogLine } from "../model/failures.ts";
import { benchmarkRuns, succeeded, holdsResult, isValid, type Run } from "../model/runState.ts";

/*
 * Why an execution did not succeed: one class each, the root cause before the symptom, by the precedence of the
 * catalogue. An execution is one object of one file; its runs share what it printed.
 */

interface Execution {
  readonly id: string;
  readonly runs: readonly Run[];
  readonly failed: readonly Run[];
}

/**
 * Every failed execution of a commit. Micro-benchmarks measure one function and are judged with their attempt; published
 * copies say nothing new.
 */
export function failuresOf(runs: readonly Run[], catalogue: FailureCatalogue): FailedExecution[] {
  const own = benchmarkRuns(runs);
  const classifier = new Classifier(catalogue);
  return executions(own).flatMap((execution) =>
    byCause(execution, classifier).flatMap((part) => {
      const [first] = part.failed;
      return first === undefined ? [] : [diagnosis(part, first, own, classifier)];
    }),
  );
}

/**
 * Variants of one execution start a server each, and may fail by different causes: each cause is a failure of its own. A
 * run whose texts name none failed with the first.
 */
function byCause(execution: Execution, classifier: Classifier): Execution[] {
  const causes = execution.failed.map((run) => classifier.causeOf(run));
  const different = [...new Set(causes.filter((cause) => cause !== undefined))];
  if (different.length < 2) return [execution];
  return different.map((cause) => ({
    ...execution,
    id: `${execution.id} ${cause}`,
    failed: execution.failed.filter((_, index) => (causes[index] ?? different[0]) === cause),
  }));
}

function executions(runs: readonly Run[]): Execution[] {
  const groups = new Map<string, Run[]>();
  for (const run of runs) {
    const id = `${run.file}#${objectAround(run.pointer)}`;
    groups.set(id, [...(groups.get(id) ?? []), run]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, members]) => ({
      id,
      runs: members,
      failed: members
        .filter((run) => !succeeded(run))
        .toSorted((a, b) => order.indexOf(a.variant) - order.indexOf(b.variant)),
    }));
}

const order = ["baseline", "human", "agent"] as const;

/** `/results/3/baseline_metrics` → `/results/3`: what the runs of one execution have in common. */
function objectAround(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

function diagnosis(
  { id, runs, failed }: Execution,
  first: Run,
  all: readonly Run[],
  classifier: Classifier,
): FailedExecution {
  const agent = failed.find((run) => run.agent !== undefined)?.agent ?? null;
  const ends = new Set(failed.map(({ log }) => log?.kept));
  const kept = (["tail", "head"] as const).find((end) => ends.has(end)) ?? null;
  const read = classifier.read(first, failed, {
    kept,
    saysSuccess: first.statusText === "success",
    servedNothing: first.workload.completed === 0,
    worksWithout: worksWithoutPatch(failed, all),
  });
  const error = failed.find((run) => run.error !== undefined)?.error;
  return {
    id,
    commit: first.commit,
    project: first.project ?? null,
    pipeline: first.pipeline,
    format: first.format,
    file: first.file,
    pointer: objectAround(first.pointer),
    runs: failed.map((run) => run.id),
    variants: [...new Set(failed.map(({ variant }) => variant))],
    agent,
    statusText: first.statusText,
    error: error ?? null,
    whole: !runs.some(holdsResult),
    class: read.pattern.id,
    title: read.pattern.title,
    side: read.isProven ? read.pattern.side : "unknown",
    action: read.isProven ? read.pattern.action : (read.pattern.unproven ?? read.pattern.action),
    retry: read.pattern.retry,
    started: read.pattern.nothingRan !== true,
    kept,
    chain: read.chain,
    ...limitOf(read.pattern, failed),
    measuredElsewhere: failed.every((run) => all.some((other) => isValid(other) && isSame(other, run))),
    attributed: read.isProven && read.pattern.side === "patch",
  };
}

/** The least of what the lines of the cause allow: what every variant can be given. */
function limitOf(
  { id, limits: flag }: FailurePattern,
  failed: readonly Run[],
): Pick<FailedExecution, "limit"> {
  const lines = failed.flatMap(({ log }) => log?.lines ?? []).filter(({ pattern }) => pattern === id);
  const values = lines.flatMap(({ limit }) => limit ?? []);
  return flag === undefined || values.length === 0 ? {} : { limit: { flag, value: Math.min(...values) } };
}

function isSame(a: Run, b: Run): boolean {
  return a.variant === b.variant && a.agent?.name === b.agent?.name && a.agent?.model === b.agent?.model;
}

/** Agents' patches run in the image of the parent: a measured baseline of the same image shows that it works. */
function worksWithoutPatch(failed: readonly Run[], all: readonly Run[]): boolean {
  return failed.every(
    (run) =>
      run.variant === "agent" &&
      all.some((other) => other.variant === "baseline" && holdsResult(other) && onSameImage(other, run)),
  );
}

function onSameImage(a: Run, b: Run): boolean {
  if (a.image !== undefined && b.image !== undefined) return a.image === b.image;
  return (
    a.pipeline === b.pipeline && (a.parent === undefined || b.parent === undefined || a.parent === b.parent)
  );
}

interface Known {
  readonly kept: FailedExecution["kept"];
  /** The file's own status is success, although a variant has no metric. */
  readonly saysSuccess: boolean;
  /** Its own counters say that no request was answered. */
  readonly servedNothing: boolean;
  readonly worksWithout: boolean;
}

class Classifier {
  private readonly rank: ReadonlyMap<string, number>;
  private readonly patterns: ReadonlyMap<string, FailurePattern>;

  constructor({ stages, patterns }: FailureCatalogue) {
    const stage = new Map(stages.map(({ id }, index) => [id, index * patterns.length]));
    this.rank = new Map(patterns.map(({ id, stage: name }, index) => [id, (stage.get(name) ?? 0) + index]));
    this.patterns = new Map(patterns.map((pattern) => [pattern.id, pattern]));
  }

  /** The one class, and what else the log says in the order of precedence. */
  read(first: Run, failed: readonly Run[], known: Known): Read {
    const lines = this.linesOf(failed);
    const isProven = ({ pattern }: Line) =>
      pattern.kind === "cause" && (pattern.onlyIf === undefined || this.failsWithPatch(lines, known));
    const resort = lines.find(({ pattern }) => pattern.kind === "resort")?.pattern;
    const named = lines.find(isProven)?.pattern;
    const unproven = lines.find(({ pattern }) => pattern.unproven !== undefined)?.pattern;
    const proven = named ?? (unproven === undefined ? resort : undefined);
    const cause = proven ?? unproven;
    const isCause = (line: Line) => isProven(line) || line.pattern.id === cause?.id;
    const pattern = cause ?? this.derived(lines, known);
    const chain = lines
      .filter((line) => line.pattern.kind === "symptom" || isCause(line))
      .map(({ pattern: { id, title, kind }, line }) => ({
        pattern: id,
        title,
        role:
          id === cause?.id
            ? ("cause" as const)
            : kind === "symptom"
              ? ("symptom" as const)
              : ("consequence" as const),
        origin: { file: first.file, pointer: line.pointer, quote: line.quote },
      }));
    return { pattern, chain, isProven: cause === undefined || proven !== undefined };
  }

  /** The cause that a run's own texts name, whoever is to blame for it. */
  causeOf(run: Run): string | undefined {
    const isCause = ({ pattern: { kind, onlyIf } }: Line) => kind === "cause" && onlyIf === undefined;
    return this.linesOf([run]).find(isCause)?.pattern.id;
  }

  private linesOf(failed: readonly Run[]): Line[] {
    const found = new Map<string, Line>();
    for (const line of failed.flatMap(({ log }) => log?.lines ?? [])) {
      const pattern = this.patterns.get(line.pattern);
      if (pattern !== undefined && !found.has(line.pattern)) found.set(line.pattern, { pattern, line });
    }
    return [...found.values()].toSorted(
      (a, b) => (this.rank.get(a.pattern.id) ?? 0) - (this.rank.get(b.pattern.id) ?? 0),
    );
  }

  /** What blames the agent: the unchanged code works on the same image, and a patch with content was applied. */
  private failsWithPatch(lines: readonly Line[], { worksWithout }: Known): boolean {
    const has = (id: string) => lines.some(({ pattern }) => pattern.id === id);
    return worksWithout && has("patch-applied") && !has("patch-empty");
  }

  private derived(lines: readonly Line[], known: Known): FailurePattern {
    const id = this.derivedId(lines, known);
    const pattern = this.patterns.get(id);
    if (pattern === undefined) throw new Error(`the failure catalogue has no class ${id}`);
    return pattern;
  }

  private derivedId(lines: readonly Line[], known: Known): string {
    if (known.servedNothing && lines.length === 0) return "requests-failed";
    if (known.kept !== null) return known.kept === "tail" ? "cause-cut-off" : "end-cut-off";
    if (this.failsWithPatch(lines, known)) return "fails-with-patch";
    return known.saysSuccess && lines.length === 0 ? "not-told" : "cause-not-logged";
  }
}

interface Read {
  readonly pattern: FailurePattern;
  readonly chain: FailedExecution["chain"];
  /** False where the line is the cause, and whose it is cannot be told. */
  readonly isProven: boolean;
}

interface Line {
  readonly pattern: FailurePattern;
  readonly line: LogLine;
}
