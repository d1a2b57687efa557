import type { Analysis } from "../../model/analysis.ts";
import { comparedPairs, pairConclusions } from "../../model/comparedPairs.ts";
import type { Manifest } from "../../model/manifest.ts";
import { overall } from "../agents/outcomes.ts";
import { counted, grouped } from "../cells/numbers.ts";
import { placeOf } from "./links.ts";

/** One key figure: a number, what it counts, what it is made of, and the chapter that has the rest. */
export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly note: string;
  readonly place: string;
}

/** The figures of the overview, counted from the analysis as the chapters count them. */
export function figuresOf({ analysis, manifest }: { analysis: Analysis; manifest: Manifest }): Figure[] {
  const { commits, verdicts, comparisons, problems, inputs } = analysis;
  const having = (status: string) => verdicts.filter((verdict) => verdict.status === status).length;
  const pairs = comparedPairs(comparisons);
  const conclusions = pairConclusions
    .map((name) => [name, pairs.filter(({ conclusion }) => conclusion === name).length] as const)
    .filter(([, count]) => count > 0);
  const established = pairs.filter((pair) => pair.established).length;
  const results = overall(analysis);
  const measured = results.filter(({ outcome }) => outcome === "valid").length;
  const ready = manifest.jobs.filter((job) => job.ready).length;
  const figure = (value: string, label: string, note: string, place: string): Figure => ({
    value,
    label,
    note,
    place: `#${placeOf(place)}`,
  });
  return [
    figure(
      `${grouped(having("usable"))} of ${grouped(commits.length)}`,
      `${nounOf(commits.length, "commit")} usable as they are`,
      `${having("fixable")} after a fix, ${having("unusable")} unusable`,
      "suitability",
    ),
    figure(
      `${grouped(established)} of ${grouped(pairs.length)}`,
      `${nounOf(pairs.length, "compared pair")} with an established effect`,
      conclusions.map(([name, count]) => `${grouped(count)} ${name.replace("-", " ")}`).join(", "),
      "significance",
    ),
    ...(results.length === 0
      ? []
      : [
          figure(
            `${grouped(measured)} of ${grouped(results.length)}`,
            "results of agents hold a measurement",
            counted(new Set(results.map(({ agent }) => agent)).size, "agent"),
            "agents",
          ),
        ]),
    figure(
      grouped(manifest.jobs.length),
      `${nounOf(manifest.jobs.length, "job")} to settle what is open`,
      `${ready} of them ready`,
      "plan",
    ),
    figure(
      grouped(problems.length),
      `${nounOf(problems.length, "place")} that could not be read`,
      `in ${counted(inputs.files.seen, "file")}: ${grouped(inputs.files.parsed)} read, ${grouped(inputs.files.unknown)} unknown, ${grouped(inputs.files.problems)} not readable`,
      "data-quality",
    ),
  ];
}

function nounOf(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
