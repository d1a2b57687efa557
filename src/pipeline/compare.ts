import { directions, refuseDirectionless, strangersIn } from "../compare/directions.ts";
import { gateOf } from "../compare/gate.ts";
import { gateFor } from "../compare/loadGate.ts";
import { areIdentical, concludeNothing } from "../compare/identical.ts";
import { readPath } from "../compare/inputs.ts";
import { compareSides } from "../compare/sides.ts";
import type { SideRead } from "../compare/trials.ts";
import { type KnowledgeChoice, type Layer, layersOf, originOf } from "../knowledge/layers.ts";
import { metricsOf } from "../knowledge/metricsOf.ts";
import { keyKnowledge } from "../dataset/settings.ts";
import { heldTogether } from "../effects/decisive.ts";
import { loadGate } from "../effects/loadGate.ts";
import { ownPolicy } from "../knowledge/ownPolicy.ts";
import { type Lost, verdictOf } from "../model/compared.ts";
import type { AnyComparison, ComparedSet, LatencyTarget } from "../model/comparison.ts";
import type { Finished } from "../model/finished.ts";
import type { Policy } from "../model/policy.ts";
import { effectThresholdsOf } from "../model/thresholds.ts";
import { UserError } from "../model/userError.ts";
import { compareTable } from "../report/compare/table.ts";
import { comparedName, lostWords, quantityName } from "../report/words/compared.ts";
import { gateWords } from "../report/words/gate.ts";
import { ready } from "../stats/specialFunctions.ts";
import type { LayoutWords } from "../formats/layout.ts";
import { givenPaths } from "./givenPaths.ts";

export interface CompareOptions extends LayoutWords {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly alpha: number;
  /** In percent. */
  readonly margin: number;
  /** `lower`, `higher`, or NAME=lower, each as often as needed. */
  readonly better: readonly string[];
  /** Keys and fields of the workload that may differ between the sides. */
  readonly vary?: readonly string[] | undefined;
  /** Metrics that the headline and the exit code rest on, in place of the primary ones. */
  readonly metric?: readonly string[] | undefined;
  /** Latency targets: `ttft=500ms,tpot=50ms`. */
  readonly slo?: string | undefined;
  /** A file for the curves as a picture. */
  readonly chart?: string | undefined;
  /** Every comparison in the table, and not only those that decide. */
  readonly all?: boolean | undefined;
  /** Characters a line of the terminal holds; absent where the table goes elsewhere. */
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
  readonly format: string;
  readonly json?: boolean | undefined;
  readonly failOn?: string | undefined;
  readonly allowMissing?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  /** A user's folder laid over the package's knowledge. */
  readonly knowledge?: KnowledgeChoice | undefined;
}

/** Is this effect real? Two files or folders, or two variants inside one data set. */
export async function compare(paths: readonly string[], options: CompareOptions): Promise<Finished> {
  await ready();
  const layers = layersOf(options.knowledge);
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
  { better, vary = [], metric, slo }: CompareOptions,
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
  const targets = slo === undefined ? [] : (await import("../compare/targets.ts")).readTargets(slo);
  const [a, b] = [await readPath(first, formats, targets), await readPath(second, formats, targets)];
  const result = await compareReads(a, b, { better, vary, metric, targets, policy, layers });
  const problems = [...a.problems, ...b.problems].map(({ file, reason }) => `${file}: ${reason}`);
  const strangers = strangersIn(better, result.comparisons);
  return {
    result,
    notes: [
      ...problemNotes(problems),
      ...strangers.map((name) => `note      --better ${name}: no benchmark or metric has this name`),
    ],
    lost: [],
    unread: problems.length,
  };
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
  const [{ compareVariants, pairNamed }, { readSet }, { loadKnowledge }, { problemWords }] =
    await Promise.all([
      import("../compare/variants.ts"),
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
  return {
    result: { ...settingsOf(policy), ...decided(comparisons, policy, options.metric) },
    notes: [...problemNotes(problems), ...lostNotes(lost, options)],
    lost,
    unread: problems.length,
  };
}

/** With what decides marked and held together. Throws UserError for a metric that nothing has. */
function decided(
  comparisons: readonly AnyComparison[],
  { alpha }: Policy,
  wanted: readonly string[] = [],
): Pick<ComparedSet, "verdict" | "comparisons"> {
  const known = new Set(comparisons.flatMap((each) => [each.metric, quantityName(each)]));
  const stranger = wanted.find((name) => !known.has(name));
  if (stranger !== undefined)
    throw new UserError(`no metric ${stranger} in what is compared`, `one of ${[...known].join(", ")}`);
  const held = heldTogether(comparisons, alpha, wanted);
  return { verdict: verdictOf(held), comparisons: held };
}

function settingsOf(policy: Policy): Omit<ComparedSet, "verdict" | "comparisons"> {
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

/** A table and a page show lines only where both variants stand; whoever asked for JSON counts for himself. */
function lostNotes(lost: readonly Lost[], { json, format, failOn }: CompareOptions): string[] {
  if (lost.length === 0 || json === true || format === "json" || failOn !== undefined) return [];
  const more = lost.length > 3 ? `, and ${lost.length - 3} more` : "";
  const named = lost.slice(0, 3).map(lostWords).join(", ");
  return [`note      not compared, because one side is missing: ${named}${more}`];
}

async function printed(
  result: ComparedSet,
  options: CompareOptions,
  paths: readonly string[],
): Promise<string> {
  const { format, json } = options;
  if (json === true || format === "json") return `${JSON.stringify(result, null, 1)}\n`;
  if (format === "json-bench") {
    const { benchEntries } = await import("../export/benchJson.ts");
    const name = (each: AnyComparison) => `${comparedName(each)} ${quantityName(each)}`;
    return `${JSON.stringify(benchEntries(result.comparisons, name), null, 1)}\n`;
  }
  if (format !== "markdown") return compareTable(result, options);
  const [{ comparePage }, { gfmPrinter }] = await Promise.all([
    import("../report/compare/page.ts"),
    import("../print/gfm.ts"),
  ]);
  return gfmPrinter(String)(comparePage(result, commandOf(paths, options)));
}

/** The call that makes the same comparison again. */
function commandOf(paths: readonly string[], options: CompareOptions): string {
  const { from, to, alpha, margin, better, vary = [], metric = [] } = options;
  const flags: (readonly [string, string])[] = [
    ...(from === undefined ? [] : [["--from", from] as const]),
    ...(to === undefined ? [] : [["--to", to] as const]),
    ...(["layout", "baseline", "candidate", "slo"] as const).flatMap((name) => {
      const value = options[name];
      return value === undefined ? [] : [[`--${name}`, value] as const];
    }),
    ...(alpha === DEFAULT_ALPHA ? [] : [["--alpha", String(alpha)] as const]),
    ...(margin === DEFAULT_MARGIN ? [] : [["--margin", String(margin)] as const]),
    ...better.map((value) => ["--better", value] as const),
    ...vary.map((value) => ["--vary", value] as const),
    ...metric.map((value) => ["--metric", value] as const),
  ];
  return [
    "benchtriage",
    "compare",
    ...paths.map(quoted),
    ...flags.flatMap(([flag, value]) => [flag, quoted(value)]),
  ].join(" ");
}

const DEFAULT_ALPHA = 0.05;
const DEFAULT_MARGIN = 2;

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
