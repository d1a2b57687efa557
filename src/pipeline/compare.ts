import path from "node:path";
import { directions, refuseDirectionless, strangersIn } from "../compare/directions.ts";
import { gateOf } from "../compare/gate.ts";
import { gateFor } from "../compare/loadGate.ts";
import { areIdentical, concludeNothing } from "../compare/identical.ts";
import { readPath } from "../compare/inputs.ts";
import { compareSides } from "../compare/sides.ts";
import type { SideRead } from "../compare/trials.ts";
import { layersFor } from "../knowledge/linear.ts";
import { type Layer, originOf } from "../knowledge/layers.ts";
import { metricsOf } from "../knowledge/metricsOf.ts";
import { keyKnowledge } from "../dataset/settings.ts";
import { heldTogether } from "../effects/decisive.ts";
import { loadGate } from "../effects/loadGate.ts";
import { ownPolicy } from "../knowledge/ownPolicy.ts";
import { type Lost, verdictOf } from "../model/compared.ts";
import type { AnyComparison, ComparedSet, Conclusion, LatencyTarget } from "../model/comparison.ts";
import type { Finished } from "../model/finished.ts";
import type { Policy } from "../model/policy.ts";
import { effectThresholdsOf } from "../model/thresholds.ts";
import { UserError } from "../model/userError.ts";
import { lostWords, quantityName } from "../report/words/compared.ts";
import { gateWords } from "../report/words/gate.ts";
import { ready } from "../stats/specialFunctions.ts";
import type { CompareOptions } from "./compareOptions.ts";
import { printed } from "./comparePrint.ts";
import { givenPaths } from "./givenPaths.ts";

/** Is this effect real? Two files or folders, or two variants inside one data set. */
export async function compare(paths: readonly string[], options: CompareOptions): Promise<Finished> {
  await ready();
  const layers = await layersFor(options.knowledge);
  const policy = { ...(await ownPolicy("strict", layers)), alpha: options.alpha, marginPct: options.margin };
  const isSet = [options.from, options.to, options.layout, options.baseline, options.candidate].some(
    (each) => each !== undefined,
  );
  const outcome = await (isSet ? betweenVariants : betweenPaths)(paths, options, policy, layers);
  const origin = originOf(layers);
  const result = origin === null ? outcome.result : { ...outcome.result, knowledge: origin };
  const { notes, lost, unread } = outcome;
  const drawn =
    options.chart === undefined ? [] : [(await import("./drawCurves.ts")).drawCurves(result, options.chart)];
  const gate = gateOf(result.comparisons, lost, unread, options);
  return {
    stdout: await printed(result, options, paths),
    stderr: [
      ...(options.quiet === true ? [] : [...notes, ...drawn]),
      ...gateWords(gate.open, gate.unread),
    ].join("\n"),
    exitCode: gate.exitCode,
  };
}

interface Outcome {
  readonly result: ComparedSet;
  readonly notes: readonly string[];
  /** What the reference has and no line tells of. */
  readonly lost: readonly Lost[];
  /** Problems of reading: who asks for regressions must not take an unread file for none. */
  readonly unread: number;
}

async function betweenPaths(
  paths: readonly string[],
  { better, vary = [], metric, slo, json, format }: CompareOptions,
  policy: Policy,
  layers: readonly Layer[],
): Promise<Outcome> {
  const [first, second] = paths;
  if (first === undefined || second === undefined || paths.length > 2)
    throw new UserError(
      `compare takes two files or folders, or --from and --to; ${paths.length} given`,
      "benchtriage compare before.json after.json",
    );
  await metricsOf(layers);
  const formats = async () => (await import("./knownFormats.ts")).knownFormats(layers);
  const targets = await targetsOf(slo);
  const [a, b] = [await readPath(first, formats, targets), await readPath(second, formats, targets)];
  const result = await compareReads(a, b, { better, vary, metric, targets, policy, layers });
  const problems = [...a.problems, ...b.problems].map(({ file, reason }) => `${file}: ${reason}`);
  const strangers = strangersIn(better, result.comparisons);
  // who asked for JSON reads what the files say himself
  const isRead = json !== true && format === "table";
  const doubts = isRead ? [...a.doubts, ...b.doubts] : [];
  return {
    result,
    notes: [
      ...problemNotes(problems),
      ...doubtNotes(
        doubts.map(({ file, pointer: at, reason }) => `${file}${at === "" ? "" : ` ${at}`}: ${reason}`),
      ),
      ...(path.resolve(first) === path.resolve(second) && isRead
        ? ["note      both sides are the same path: a side against itself shows nothing but its own noise"]
        : []),
      ...strangers.map((name) => `note      --better ${name}: no benchmark or metric has this name`),
    ],
    lost: [],
    unread: problems.length,
  };
}

async function targetsOf(slo: string | undefined): Promise<readonly LatencyTarget[]> {
  return slo === undefined ? [] : (await import("../compare/targets.ts")).readTargets(slo);
}

/** How two sides are to be compared. */
export interface Asked {
  readonly better: readonly string[];
  /** Keys and fields of the workload that may differ. */
  readonly vary: readonly string[];
  /** What decides in place of the primary metrics. */
  readonly metric?: readonly string[] | undefined;
  /** What a request must keep to count as good. */
  readonly targets?: readonly LatencyTarget[] | undefined;
  readonly policy: Policy;
  readonly layers: readonly Layer[];
}

/** Two sides, wherever they were read. Throws UserError where nothing says which direction is good. */
export async function compareReads(
  a: SideRead,
  b: SideRead,
  { better, vary, metric, targets = [], policy, layers }: Asked,
): Promise<ComparedSet> {
  const gate = await gateFor([a, b], policy, layers, vary);
  const { comparisons, order, leftOut, benchmarks, trials } = compareSides(
    a,
    b,
    policy,
    await directions(better, [a, b]),
    gate,
  );
  refuseDirectionless(comparisons);
  const told = {
    ...(leftOut.length === 0 ? {} : { leftOut }),
    ...(targets.length === 0 ? {} : { targets: [...targets] }),
  };
  const judged = decided(areIdentical(a, b) ? comparisons.map(concludeNothing) : comparisons, policy, metric);
  const isSwept = trials.some((side) => side.some(({ sweep }) => sweep !== undefined));
  const curves = isSwept
    ? (await import("../compare/curves.ts")).curvesOf(trials, judged.comparisons, targets, policy.alpha)
    : [];
  const drawn = curves.length === 0 ? {} : { curves };
  return { ...settingsOf(policy), ...judged, benchmarks, order, ...drawn, ...told };
}

async function betweenVariants(
  given: readonly string[],
  options: CompareOptions,
  policy: Policy,
  layers: readonly Layer[],
): Promise<Outcome> {
  const [
    { compareVariants, pairNamed },
    { variantCurves },
    { readSet },
    { loadKnowledge },
    { problemWords },
  ] = await Promise.all([
    import("../compare/variants.ts"),
    import("../compare/variantCurves.ts"),
    import("./readSet.ts"),
    import("../knowledge/loadKnowledge.ts"),
    import("../read/nothingFound.ts"),
  ]);
  const paths = givenPaths(given, "compare --from A --to B");
  const [from, to] = pairNamed(options.from ?? "baseline", options.to ?? "human");
  const knowledge = loadKnowledge(layers);
  const set = await readSet(
    paths,
    { curation: false, layout: options.layout, baseline: options.baseline, candidate: options.candidate },
    knowledge,
  );
  const gate = loadGate(policy, keyKnowledge(knowledge.workload), options.vary);
  const { comparisons, lost } = compareVariants(set.commits, [from, to], policy, gate);
  if (comparisons.length === 0)
    throw new UserError(
      `no pair of a ${from} and a ${to} run in ${paths.join(", ")}`,
      "benchtriage report PATH shows which runs are there",
    );
  const problems = set.problems.map(problemWords);
  const targets = await targetsOf(options.slo);
  const curves = variantCurves(set.commits, [from, to], policy, gate, targets);
  const isUnanswered = targets.length > 0 && curves.length === 0;
  return {
    result: {
      ...settingsOf(policy),
      ...decided(comparisons, policy, options.metric),
      ...(curves.length === 0 ? {} : { curves }),
      ...(targets.length === 0 ? {} : { targets: [...targets] }),
    },
    notes: [
      ...problemNotes(problems),
      ...lostNotes(lost, options),
      ...(isUnanswered
        ? [`note      --slo: no commit was measured at several loads as ${from} and as ${to}`]
        : []),
    ],
    lost,
    unread: problems.length,
  };
}

/** With what decides marked and held together. Throws UserError for a metric that nothing has. */
function decided(
  comparisons: readonly AnyComparison[],
  { alpha }: Policy,
  wanted: readonly string[] = [],
): Pick<ComparedSet, "verdict" | "summary" | "comparisons"> {
  const known = new Set(comparisons.flatMap((each) => [each.metric, quantityName(each)]));
  const stranger = wanted.find((name) => !known.has(name));
  if (stranger !== undefined)
    throw new UserError(`no metric ${stranger} in what is compared`, `one of ${[...known].join(", ")}`);
  const held = heldTogether(comparisons, alpha, wanted);
  return { verdict: verdictOf(held), summary: summaryOf(held), comparisons: held };
}

/** How many of what decides came to which conclusion. */
function summaryOf(comparisons: readonly AnyComparison[]): NonNullable<ComparedSet["summary"]> {
  const counts = new Map<Conclusion, number>();
  for (const { primary, conclusion } of comparisons)
    if (primary) counts.set(conclusion, (counts.get(conclusion) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function settingsOf(policy: Policy): Omit<ComparedSet, "verdict" | "summary" | "comparisons"> {
  const { id, alpha, marginPct } = policy;
  return { policy: id, alpha, marginPct, thresholds: effectThresholdsOf(policy) };
}

const SHOWN = 5;

function problemNotes(problems: readonly string[]): string[] {
  const more = problems.length - SHOWN;
  return [
    ...problems.slice(0, SHOWN).map((words) => `problem   ${words}`),
    ...(more > 0 ? [`          and ${more} more places that cannot be read`] : []),
  ];
}

/** What was left out is no reason to call the rest unread. */
function doubtNotes(doubts: readonly string[]): string[] {
  const more = doubts.length - SHOWN;
  return [
    ...doubts.slice(0, SHOWN).map((words) => `left out  ${words}`),
    ...(more > 0 ? [`          and ${more} more`] : []),
  ];
}

/** A table and a page show lines only where both variants stand; whoever asked for JSON counts for himself. */
function lostNotes(lost: readonly Lost[], { json, format, failOn }: CompareOptions): string[] {
  if (lost.length === 0 || json === true || format === "json" || failOn !== undefined) return [];
  const more = lost.length > 3 ? `, and ${lost.length - 3} more` : "";
  const named = lost.slice(0, 3).map(lostWords).join(", ");
  return [`note      not compared, because one side is missing: ${named}${more}`];
}
