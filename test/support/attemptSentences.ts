import type { Analysis } from "../../src/model/analysis.ts";
import { metric } from "../../src/model/metrics.ts";
import type { Check } from "./sentenceChecks.ts";

/* What the stories of attempts claim, held against the attempts of the page. */

type Attempt = Analysis["attempts"][number];

const int = (text: string | undefined) => Number((text ?? "").replaceAll(",", ""));
const same = (a: readonly number[], b: readonly number[]) => a.every((each, index) => each === b[index]);

export function attemptChecks({ attempts, attemptSummary, comparisons, runs }: Analysis): Check[] {
  /** A number that is told of one attempt is true of one of the page's. */
  const some = (page: string, holds: (attempt: Attempt) => boolean) =>
    attempts.some(
      (each) =>
        (!page.startsWith("commits/") || page.includes((each.commit ?? "none").slice(0, 8))) && holds(each),
    );
  const runsOf = ({ id }: Attempt) => runs.filter(({ attempt }) => attempt === id);
  return [
    [
      /the prompt meets (\d+) of (\d+) criteria of a good one/,
      ([, met, of], page) =>
        some(page, ({ prompt }) =>
          same(
            [int(met), int(of)],
            [(prompt?.criteria ?? []).filter((each) => each.met).length, (prompt?.criteria ?? []).length],
          ),
        ),
    ],
    [
      /([\d,]+) of the ([\d,]+) lines that the human change adds stood before the agent's eyes, (\d+)\s%/,
      ([, shown, added, share], page) =>
        Math.round((100 * int(shown)) / int(added)) === int(share) &&
        some(
          page,
          ({ leak }) => leak !== undefined && same([int(shown), int(added)], [leak.shown, leak.added]),
        ),
    ],
    [
      /In common: (\d+) of (\d+) hunks of the human touched, (\d+)\s% of the changed lines/,
      ([, touched, human, share], page) =>
        some(page, ({ patch }) => {
          const { overlap } = patch?.facts ?? {};
          return (
            overlap !== undefined &&
            same(
              [int(touched), int(human), int(share)],
              [overlap.hunks.touched, overlap.hunks.human, Math.round(100 * overlap.lines)],
            )
          );
        }),
    ],
    [
      /The outcome flips for (?:\S+ \(\d+ of \d+ marked success\)(?:, )?)+/,
      ([line], page) =>
        [...line.matchAll(/(\S+) \((\d+) of (\d+) marked success\)/g)].every(([, agent, marked, ended]) =>
          attemptSummary.commits.some(
            (each) =>
              each.flips &&
              page.includes(each.commit) &&
              each.agent === agent &&
              same([int(marked), int(ended)], [each.marked, each.ended]),
          ),
        ),
    ],
    [
      /Template code \(([a-z, ]+)\)/,
      ([, kinds], page) =>
        some(page, ({ patch }) => {
          const found = (patch?.facts?.template ?? []).map(({ kind }) => kind.replaceAll("-", " "));
          return kinds === [...new Set(found)].join(", ");
        }),
    ],
    [
      /([0-9a-f]{8}): every trial of ([\w -]+), (\w+); runs in the table below/,
      ([, commit, label, statistic]) =>
        comparisons.some(
          (each) =>
            each.commit.startsWith(commit ?? "none") &&
            each.statistic === statistic &&
            metric(each.metric).label === label &&
            Math.max(each.reference.n, each.candidate.n) > 1,
        ),
    ],
    [
      /(\d+) error lines, most (of them|often): ([^,]+),/,
      ([, lines, often, title], page) =>
        some(page, ({ errors }) => {
          const failed = errors.filter(({ cause }) => cause !== "noise");
          const sum = failed.reduce((total, { times }) => total + times, 0);
          const most = Math.max(...failed.map(({ times }) => times));
          const isMost = failed.some(
            (each) => each.times === most && (each.title ?? "of no known class") === title,
          );
          return int(lines) === sum && isMost && 2 * most > sum === (often === "of them");
        }),
    ],
    [
      /only (?:here|there) `([^`]+)`/,
      ([, words = ""], page) =>
        words
          .split(" ")
          .every((word) =>
            runs.some(
              ({ commit, command }) =>
                page.includes(commit.slice(0, 8)) && command?.includes(word.replace(/….*/, "")) === true,
            ),
          ),
    ],
    [
      /only the patch itself; no file of the engine(?! \(\d)/,
      ([words], page) => some(page, ({ ladder }) => ladder.reason === words),
    ],
    [
      /every run of it failed/,
      (_, page) =>
        some(
          page,
          (each) =>
            each.ladder.reason.startsWith("every run of it failed") &&
            runsOf(each).every(({ status }) => status !== "success"),
        ),
    ],
    [
      /its evaluation holds no metric of the commit's benchmark: only [\w ,]+/,
      ([words], page) => some(page, ({ ladder }) => ladder.reason === words.trim()),
    ],
  ];
}
