import type { Gpu, GpuCatalogue, Signal } from "../model/catalogues.ts";
import type { HardwareLabel, SignalFact, Sourced } from "../model/facts.ts";
import type { Origin } from "../model/origin.ts";
import type { Target } from "../model/policy.ts";
import { findSignals } from "../patches/signals.ts";
import type { Change, SignalMatch } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import type { SignalCatalogue } from "../model/catalogues.ts";
import { patternOf } from "../model/patterns.ts";

/** The GPU of a target in the table; a name the table does not know is the user's to correct. */
export function gpuOfTarget(target: Target, { gpus }: GpuCatalogue): Gpu {
  const found = findGpu(target.gpu, gpus);
  if (found !== null) return found;
  throw new UserError(
    `unknown GPU ${target.gpu}`,
    `one of ${gpus
      .map(({ name }) => name)
      .slice(0, 12)
      .join(", ")}…`,
  );
}

/** The GPU that a name means; null for one that the table does not know. */
export function findGpu(name: string, gpus: readonly Gpu[]): Gpu | null {
  const wanted = name.toLowerCase();
  const same = gpus.find((gpu) => [gpu.name, ...gpu.aliases].some((each) => each.toLowerCase() === wanted));
  if (same !== undefined) return same;
  return gpus.find((gpu) => gpu.name.toLowerCase().split(/[\s-]/)[0] === wanted) ?? null;
}

/** `H100-TP4`, `AMD-MI300X`, `Intel-CPU`, `H200-TP8`: maker, model and parallelism in one word. */
export function readLabel(label: Sourced<string>, catalogue: GpuCatalogue, target: Gpu): HardwareLabel {
  const [, name = label.value, count] = /^(.*?)(?:-TP(\d+))?$/.exec(label.value) ?? [];
  const gpu = findGpu(name, catalogue.gpus) ?? findGpu(name.replace(/^[A-Za-z]+-/, ""), catalogue.gpus);
  return {
    text: label.value,
    origin: label.origin,
    gpu,
    platform: gpu === null ? name : null,
    count: count === undefined ? 1 : Number(count),
    runsOnTarget: gpu === null ? false : gpuRunsOn(gpu, target),
  };
}

/** Code written for an older GPU of the same maker runs on a newer one; never the other way round. */
function gpuRunsOn(gpu: Gpu, target: Gpu): boolean {
  return (
    gpu.vendor === target.vendor && capability(gpu.computeCapability) <= capability(target.computeCapability)
  );
}

function capability(text: string | null): number {
  return text === null ? Number.POSITIVE_INFINITY : Number(text);
}

/** What the subject alone says of hardware, for a commit without a diff. */
export function subjectSignals(
  subject: Sourced<string> | undefined,
  catalogue: SignalCatalogue,
  target: Gpu,
): SignalFact[] {
  if (subject === undefined) return [];
  const { value: text, origin } = subject;
  const signals = findSignals([], [{ where: "subject", text, pointer: origin.pointer }], catalogue, "");
  return signalFacts({ files: [], signals }, origin.file, catalogue, target);
}

/** The signals of a change, grouped, with how much of the change they cover. */
export function signalFacts(
  change: Pick<Change, "files" | "signals">,
  file: string,
  catalogue: SignalCatalogue,
  target: Gpu,
): SignalFact[] {
  const ignored = catalogue.ignoredPaths.map((pattern) => patternOf(pattern, "i"));
  const sources = enteredBy(
    change.files.filter(({ path }) => !ignored.some((pattern) => pattern.test(path))),
  );
  return catalogue.signals.flatMap((signal) => {
    const matches = change.signals.filter((match) => match.signal === signal.id).sort(byWeight);
    const [first, ...rest] = matches.map((match) => originOf(match, file));
    if (first === undefined) return [];
    const hardPaths = new Set(
      matches
        .filter(({ where, strength }) => where === "path" && strength === "hard")
        .flatMap(({ path }) => (path !== undefined && sources.has(path) ? [path] : [])),
    );
    return [
      {
        signal,
        matches,
        origins: [first, ...rest] as const,
        fileShare: sources.size === 0 ? 0 : hardPaths.size / sources.size,
        inSubject: matches.some(({ where }) => where === "subject") && !isOlder(signal, target),
        inDiff: matches.some(({ where, strength }) => where === "diff" && strength === "hard"),
        inSource: matches.some(({ where }) => where === "diff" || where === "path"),
        runsOnTarget: runsOn(signal, target),
      },
    ];
  });
}

/** Declares switches and does nothing itself. */
const DECLARES = /(?:^|\/)envs\.py$/;

/** The changed files by which a run comes to the change: a new file is only entered from one that was there. */
function enteredBy(files: Change["files"]): ReadonlySet<string> {
  const entries = files.filter(({ status, path }) => status !== "added" && !DECLARES.test(path));
  return new Set((entries.length === 0 ? files : entries).map(({ path }) => path));
}

/** What proves most comes first: a subject is the author's own summary, a discussion only mentions. */
const weight: Readonly<Record<SignalMatch["where"], number>> = {
  subject: 0,
  path: 1,
  diff: 2,
  message: 3,
  discussion: 4,
};

function byWeight(a: SignalMatch, b: SignalMatch): number {
  return weight[a.where] - weight[b.where];
}

function originOf({ pointer, quote }: SignalMatch, file: string): Origin {
  return { file, pointer, quote };
}

export function runsOn(signal: Signal, target: Gpu): boolean {
  if (signal.computeCapability === undefined) return signal.vendor === undefined;
  return signal.vendor === target.vendor && signal.computeCapability.includes(target.computeCapability ?? "");
}

/** A subject that names an older GPU of the same maker says where it was tuned, not that it cannot run elsewhere. */
function isOlder(signal: Signal, target: Gpu): boolean {
  return (
    signal.group === "architecture" &&
    signal.vendor === target.vendor &&
    (signal.computeCapability ?? []).every((each) => Number(each) < capability(target.computeCapability))
  );
}
