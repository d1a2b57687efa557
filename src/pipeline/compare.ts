import type { RunNoise } from "../effects/effectTypes.ts";
import { compareTable } from "../export/compareTable.ts";
import type { Compared, ComparedSet } from "../model/compared.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import { ready } from "../stats/specialFunctions.ts";
import { gateOf } from "../compare/gate.ts";
import { givenPaths } from "./givenPaths.ts";
import { readPath, type SideRead, sidesOf } from "../compare/inputs.ts";
import { compareSides } from "../compare/sides.ts";

export interface CompareOptions {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly alpha: number;
  /** In percent. */
  readonly margin: number;
  /** `lower`, `higher`, or NAME=lower, each as often as needed. */
  readonly better: readonly string[];
  readonly format: string;
  readonly json?: boolean | undefined;
  readonly failOn?: string | undefined;
  readonly allowMissing?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** Is this effect real? Two files or folders, or two variants inside one data set. */
export async function compare(paths: readonly string[], options: CompareOptions): Promise<Finished> {
  await ready();
  const { result, notes, lost, unread } =
    options.from === undefined && options.to === undefined
      ? await betweenPaths(paths, options)
      : await betweenVariants(paths, options);
  const gate = gateOf(result.comparisons, lost, unread, options);
  return {
    stdout: await printed(result, options),
    stderr: [...(options.quiet === true ? [] : notes), ...gate.words].join("\n"),
    exitCode: gate.exitCode,
  };
}

interface Outcome {
  readonly result: ComparedSet;
  readonly notes: readonly string[];
  /** What the reference has and no line tells of. */
  readonly lost: readonly string[];
  /** Problems of reading: who asks for regressions must not take an unread file for none. */
  readonly unread: number;
}

async function betweenPaths(paths: readonly string[], options: CompareOptions): Promise<Outcome> {
  const [first, second] = paths;
  if (first === undefined || second === undefined || paths.length > 2) {
    throw new UserError(
      `compare takes two files or folders, or --from and --to; ${paths.length} given`,
      "benchtriage compare before.json after.json",
    );
  }
  const read = [await readPath(first), await readPath(second)] as const;
  const [a, b] = sidesOf(...read);
  const comparisons = compareSides(a, b, {
    alpha: options.alpha,
    marginPct: options.margin,
    cap: MOST_TRIALS,
    tokenTolerancePct: 2,
    directionOf: await directions(options.better, [a, b]),
    noiseOf: await noises([a, b]),
  });
  refuseDirectionless(comparisons);
  const problems = read.flatMap((side) => side.problems);
  return {
    result: { method: methodWords(options), comparisons },
    notes: [
      ...problemNotes(problems),
      ...strangersIn(options.better, comparisons).map(
        (name) => `note      --better ${name}: no benchmark or metric has this name`,
      ),
    ],
    lost: [],
    unread: problems.length,
  };
}

const SHOWN = 5;

function problemNotes(problems: readonly string[]): string[] {
  const more = problems.length - SHOWN;
  return [
    ...problems.slice(0, SHOWN).map((words) => `problem   ${words}`),
    ...(more > 0 ? [`          and ${more} more places that cannot be read`] : []),
  ];
}

/** The strict policy's cap. */
const MOST_TRIALS = 20;

async function betweenVariants(given: readonly string[], options: CompareOptions): Promise<Outcome> {
  const [{ compareVariants, refuseOddPair }, { readSet }, { loadKnowledge }, { policyOf }, { problemWords }] =
    await Promise.all([
      import("../compare/variants.ts"),
      import("./readSet.ts"),
      import("../knowledge/loadKnowledge.ts"),
      import("../knowledge/policy.ts"),
      import("../read/nothingFound.ts"),
    ]);
  const paths = givenPaths(given, "compare --from A --to B");
  const [from, to] = [options.from ?? "baseline", options.to ?? "human"];
  refuseOddPair(from, to);
  const policy = { ...policyOf({ policy: "strict" }), alpha: options.alpha, marginPct: options.margin };
  const set = await readSet(paths, { curation: false }, loadKnowledge());
  const { comparisons, lost } = compareVariants(set.commits, [from, to], policy);
  if (comparisons.length === 0)
    throw new UserError(
      `no pair of a ${from} and a ${to} run in ${paths.join(", ")}`,
      "benchtriage report PATH shows which runs are there",
    );
  const problems = set.problems.map(problemWords);
  return {
    result: { method: methodWords(options), comparisons },
    notes: [...problemNotes(problems), ...lostNotes(lost, options)],
    lost,
    unread: problems.length,
  };
}

/** A table and a page show lines only where both variants stand; whoever asked for JSON counts for himself. */
function lostNotes(lost: readonly string[], { json, format, failOn }: CompareOptions): string[] {
  if (lost.length === 0 || json === true || format === "json" || failOn !== undefined) return [];
  const more = lost.length > 3 ? `, and ${lost.length - 3} more` : "";
  return [`note      not compared, because one side is missing: ${lost.slice(0, 3).join(", ")}${more}`];
}

function methodWords({ alpha, margin }: CompareOptions): string {
  return [
    "log scale, effect positive where the candidate is better",
    "one run a side: against the A/A noise floor; more: moderated t (Welch where fewer than eight spreads are known)",
    "paired t on log ratios where runs share an execution; from six a side Mann-Whitney and Hodges-Lehmann beside it",
    `Benjamini-Hochberg per metric at ${alpha} (p9x: Benjamini-Yekutieli)`,
    `improved or regressed from ${margin} % on, equivalent by two one-sided tests within ${margin} %`,
    "MDE and trials for 80 % power",
  ].join("; ");
}

type Direction = "lower" | "higher";

/** What --better says, then what the name itself is known for. */
async function directions(better: readonly string[], sides: readonly SideRead[]) {
  const named = new Map<string, Direction>();
  let all: Direction | null = null;
  for (const text of better) {
    const [, name, direction] = /^(?:(.*)=)?(lower|higher)$/s.exec(text) ?? [];
    if (direction !== "lower" && direction !== "higher")
      throw new UserError(
        `cannot read --better ${text}`,
        "--better lower, --better higher, or --better NAME=lower",
      );
    if (name === undefined) all = direction;
    else named.set(name, direction);
  }
  const open =
    all === null && sides.some(({ sets }) => [...sets.values()].some((set) => set.better === null));
  const known = open ? (await import("../compare/records.ts")).directionOf : () => null;
  return (name: string, metric: string): Direction | null =>
    named.get(name) ?? named.get(metric) ?? all ?? known(name);
}

/** Names given to --better that nothing has. */
function strangersIn(better: readonly string[], comparisons: readonly Compared[]): string[] {
  const known = new Set(comparisons.flatMap(({ name, metric }) => [name, metric]));
  return better.filter((text) => {
    const name = /^(.*)=(?:lower|higher)$/s.exec(text)?.[1];
    return name !== undefined && !known.has(name);
  });
}

function refuseDirectionless(comparisons: readonly Compared[]): void {
  const open = comparisons.filter(({ reasons }) =>
    reasons.some((reason) => reason.startsWith("nobody says")),
  );
  if (open.length === 0 || open.length < comparisons.length) return;
  throw new UserError(
    `neither file says whether lower or higher is better for ${open[0]?.name ?? ""}`,
    "--better lower, --better higher, or --better NAME=lower",
  );
}

/** Noise floors of the strict policy, read only where single runs of a known metric meet. */
async function noises(sides: readonly SideRead[]): Promise<(metric: string) => RunNoise | null> {
  const single = sides.some(({ sets }) => [...sets.values()].some(({ values }) => values.length === 1));
  if (!single) return () => null;
  const { policyOf } = await import("../knowledge/policy.ts");
  const floors = policyOf({ policy: "strict" }).noise.floors;
  return (metric) => {
    const central = metric.replace(/ (?:median|p50)$/, " mean");
    const floor = floors.find(
      (each) =>
        (each.statistic === undefined ? central : metric) === `${each.metric} ${each.statistic ?? "mean"}`,
    );
    const sigma = (floor?.sdPct ?? 0) / 100;
    return floor === undefined
      ? null
      : { sigma, sigmaUpper: sigma, df: Infinity, pairs: floor.pairs ?? null };
  };
}

async function printed(result: ComparedSet, { format, json }: CompareOptions): Promise<string> {
  if (json === true || format === "json") return `${JSON.stringify(result, null, 1)}\n`;
  if (format !== "markdown") return compareTable(result);
  const [{ compareMarkdown }, { normalise }] = await Promise.all([
    import("../report/compareMarkdown.ts"),
    import("../report/normalise.ts"),
  ]);
  return normalise(compareMarkdown(result));
}
