import type { Analysis } from "../../src/model/analysis.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { metric as registered } from "../../src/model/metrics.ts";
import { rules } from "../../src/rules/index.ts";

/* What generated sentences claim, computed once more from analysis and manifest alone. */

/** What a page may say, and whether it is so. */
export type Check = readonly [pattern: RegExp, holds: (found: RegExpExecArray, page: string) => boolean];

export interface Printed {
  readonly analysis: Analysis;
  readonly manifest: Manifest;
  readonly pages: readonly { readonly name: string; readonly text: string }[];
}

const n = String.raw`(\d[\d,]*)`;
const int = (text: string | undefined) => Number((text ?? "").replaceAll(",", ""));
const count = <T>(list: readonly T[], holds: (each: T) => boolean) => list.filter(holds).length;
const shortOf = ({ commit }: { readonly commit?: string | undefined }) => (commit ?? "").slice(0, 8);
const most = (names: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
};
const pairList = String.raw`((?:[\d,]+ (?:mixed|improved|regressed|equivalent|inconclusive|not comparable)(?: \(of [\d,]+ commits?\))?(?:, )?)+)`;
const list = String.raw`((?:[\d,]+ (?:improved|regressed|equivalent|inconclusive|not comparable)(?:, )?)+)`;
function agentOf({ name, model }: { readonly name: string; readonly model?: string | null }): string {
  return model === undefined || model === null ? name : `${name}/${model}`;
}

/** What two variants come to in one pipeline: by the mean of its primary metrics that may be compared. */
function pairsOf(comparisons: Analysis["comparisons"]): { readonly commit: string; readonly is: string }[] {
  const pairs = new Map<string, Analysis["comparisons"]>();
  for (const each of comparisons) {
    const { commit, pipeline, mode, reference, candidate } = each;
    const key = [
      commit,
      pipeline,
      mode,
      reference.variant,
      candidate.variant,
      JSON.stringify(candidate.agent),
    ].join(" ");
    pairs.set(key, [...(pairs.get(key) ?? []), each]);
  }
  return [...pairs.values()].map((rows) => {
    const sound = rows.filter(({ conclusion }) => conclusion !== "not-comparable");
    const means = sound.filter((each) => registered(each.metric).primary && each.statistic === "mean");
    const found = (name: string) => means.some(({ conclusion }) => conclusion === name);
    const [up, down] = [found("improved"), found("regressed")];
    const alike = means.length > 0 && means.every(({ conclusion }) => conclusion === "equivalent");
    const open = alike ? "equivalent" : "inconclusive";
    const is = up && down ? "mixed" : up ? "improved" : down ? "regressed" : open;
    return { commit: rows[0]!.commit, is: sound.length === 0 ? "not comparable" : is };
  });
}

export function sentenceChecks({ analysis, manifest, pages }: Printed): Check[] {
  const statusCount = (status: string) => count(analysis.verdicts, (each) => each.status === status);
  const conclusionsHold = (words: string, of: Analysis["comparisons"]) =>
    words.split(", ").every((each) => {
      const [, number, name = ""] = /^([\d,]+) (.+)$/.exec(each) ?? [];
      return int(number) === count(of, ({ conclusion }) => conclusion === name.replace(" ", "-"));
    }) && words.split(", ").reduce((sum, each) => sum + int(/^[\d,]+/.exec(each)?.[0]), 0) === of.length;
  const own = () => analysis.attempts.filter(({ copyOf }) => copyOf === undefined);
  const results = () => analysis.agents.results;
  const isOpen = ({ measuredElsewhere, attributed }: Analysis["failures"][number]) =>
    !measuredElsewhere && !attributed;

  /** Commits and pairs of variants with an effect that a test calls so. */
  const establishedPairs = (conclusion: string) =>
    new Set(
      analysis.comparisons
        .filter((each) => each.conclusion === conclusion && each.q !== null)
        .map(({ commit, reference, candidate }) =>
          JSON.stringify([commit, reference.variant, candidate.variant, candidate.agent]),
        ),
    ).size;

  /** One row a commit and agent: what the rates are made of. */
  const overall = () => results().filter((each) => !("set" in each) || each.set === null);
  return [
    [
      new RegExp(`${n} commits?: ${n} usable, ${n} fixable, ${n} unusable, ${n} not judged`),
      ([, all, ...each]) =>
        int(all) === analysis.commits.length &&
        ["usable", "fixable", "unusable", "not-judged"].every(
          (status, at) => int(each[at]) === statusCount(status),
        ),
    ],
    [
      new RegExp(`Verdicts: ${n} usable, ${n} fixable, ${n} unusable, ${n} not judged; table below`),
      ([, ...each]) =>
        ["usable", "fixable", "unusable", "not-judged"].every(
          (status, at) => int(each[at]) === statusCount(status),
        ),
    ],
    [
      new RegExp(`Compared: ${n} pairs? \\(two variants in one pipeline\\) of ${n} commits?: ${pairList}`),
      ([, all, commits, words = ""]) => {
        const pairs = pairsOf(analysis.comparisons);
        const said = words
          .split(", ")
          .map((each) => /^([\d,]+) ([a-z ]+?)(?: \(of ([\d,]+) commits?\))?$/.exec(each)!);
        return (
          int(all) === pairs.length &&
          int(commits) === new Set(pairs.map(({ commit }) => commit)).size &&
          said.reduce((sum, [, number]) => sum + int(number), 0) === pairs.length &&
          said.every(([, number, name, of]) => {
            const those = pairs.filter(({ is }) => is === name);
            return (
              int(number) === those.length &&
              (of === undefined || int(of) === new Set(those.map(({ commit }) => commit)).size)
            );
          })
        );
      },
    ],
    [
      new RegExp(`The metrics of one pair are one observation, of which this page shows ${n} comparisons\\.`),
      ([, all]) => int(all) === analysis.comparisons.length,
    ],
    [
      new RegExp(
        `Of ${n} runs? ${n} (?:is|are) of this week(?:, ${n} of other weeks since (\\S+?))?(?:, ${n} without a date)?\\.`,
      ),
      ([, all, within, others = "0", first, undated = "0"]) => {
        const times = analysis.runs.flatMap(({ time }) => time?.slice(0, 10) ?? []).sort();
        const monday = new Date(`${analysis.now?.slice(0, 10)}T00:00:00Z`);
        monday.setUTCDate(monday.getUTCDate() - ((monday.getUTCDay() + 6) % 7));
        const start = monday.toISOString().slice(0, 10);
        monday.setUTCDate(monday.getUTCDate() + 7);
        const end = monday.toISOString().slice(0, 10);
        const inWeek = count(times, (day) => day >= start && day < end);
        return (
          int(all) === analysis.runs.length &&
          int(within) === inWeek &&
          int(others) === times.length - inWeek &&
          int(undated) === analysis.runs.length - times.length &&
          (first === undefined || first === times[0])
        );
      },
    ],
    [/^Nothing (regressed|improved)\./, ([, conclusion = ""]) => establishedPairs(conclusion) === 0],
    [
      new RegExp(`${n} established effects? (regressed|improved):`),
      ([, pairs, conclusion = ""]) => int(pairs) === establishedPairs(conclusion),
    ],
    [
      new RegExp(`${n} commits? needs? a fix or more runs, ${n} (?:is|are) usable`),
      ([, fixable, usable]) =>
        int(fixable) === statusCount("fixable") && int(usable) === statusCount("usable"),
    ],
    [
      new RegExp(`Run the plan: ${n} jobs?, (none|all|\\d+) ready`),
      ([, jobs, ready = ""]) => {
        const is = count(manifest.jobs, (job) => job.ready);
        const said = ready === "none" ? 0 : ready === "all" ? manifest.jobs.length : int(ready);
        return int(jobs) === manifest.jobs.length && said === is;
      },
    ],
    [
      new RegExp(`${n} jobs? of ${n} waits? only for what options give: .benchtriage plan PATHS[^.]*`),
      ([, near, jobs]) =>
        int(jobs) === manifest.jobs.length &&
        int(near) ===
          count(
            manifest.jobs,
            ({ ready, missing }) =>
              !ready && missing.every(({ kind }) => kind === "image-digest" || kind === "patch"),
          ),
    ],
    [
      new RegExp(`What fixable commits need most often: \`([\\w-]+)\` \\(${n}\\)`),
      ([, rule, times]) => {
        const fixable = analysis.verdicts.filter(({ status }) => status === "fixable");
        const asked = fixable.flatMap(({ reasons }) => [
          ...new Set(reasons.flatMap((each) => (each.severity === "fixable" ? [each.rule] : []))),
        ]);
        const first = most(asked);
        return first?.[0] === rule && first?.[1] === int(times);
      },
    ],
    [
      new RegExp(
        `The most frequent cause of the ${n} failed executions without a measurement elsewhere is \`([\\w-]+)\` \\(${n}\\)`,
      ),
      ([, all, name, times]) => {
        const open = analysis.failures.filter(isOpen);
        const first = most(open.filter(({ side }) => side !== "unknown").map((each) => each.class));
        return int(all) === open.length && first?.[0] === name && first?.[1] === int(times);
      },
    ],
    [
      new RegExp(
        `${n} findings say what to check before a number is believed, most often \`([\\w-]+)\` \\(${n}\\)`,
      ),
      ([, all, rule, times]) => {
        const said = pages.find(({ name }) => name === "data-quality.md")?.text ?? "";
        const counts = [
          ...said.matchAll(/^\| \[`([\w-]+)`\]\(rules\.md#[\w-]+\)[^|]*\| +(?:[^|]*\| +)*?([\d,]+) \|/gm),
        ];
        const of = (id: string) => count(analysis.findings, (each) => each.rule === id);
        return (
          of(rule ?? "") === int(times) &&
          counts.every(([, id = ""]) => of(id) <= int(times)) &&
          said.includes(`**${all} findings on the data of`)
        );
      },
    ],
    [
      new RegExp(
        `${n} of ${n} commits can be benchmarked as they are, ${n} after a fix, ${n} are unusable(?:, ${n} not judged)?`,
      ),
      ([, usable, all, fixable, unusable, not = "0"]) =>
        int(all) === analysis.commits.length &&
        [usable, fixable, unusable, not].every(
          (each, at) => int(each) === statusCount(["usable", "fixable", "unusable", "not-judged"][at]!),
        ),
    ],
    [
      new RegExp(`The rules alone agree with ${n} of ${n} published verdicts and differ on ${n}`),
      ([, agree, all, differ]) => {
        const published = analysis.verdicts.filter(({ curated }) => curated?.status != null);
        return (
          int(all) === published.length &&
          int(differ) === count(published, ({ disagreement }) => disagreement) &&
          int(agree) + int(differ) === int(all)
        );
      },
    ],
    [
      new RegExp(
        `${n} findings? of ${n} commits?, (?:each with both places: all|each with both places|part \\d+ of \\d+)`,
      ),
      ([all, findings, commits], page) => {
        const rule = /data-quality-([a-z-]+?)(?:-\d+)?\.md/.exec(page)?.[1];
        const isSo = (id: string) => {
          const those = analysis.findings.filter((each) => each.rule === id);
          return those.length === int(findings) && new Set(those.map(shortOf)).size === int(commits);
        };
        return rule === undefined ? rules.some(({ id }) => isSo(id)) : isSo(rule) || all === "";
      },
    ],
    [
      new RegExp(
        `Of ${n} commits? ${n} have a valid run for baseline, human and an agent, ${n} of them in one pipeline; for ${n} nothing was run`,
      ),
      ([, all, complete, together, nothing]) => {
        const states = analysis.commits.map(({ evidence: { baseline, human, agent } }) => [
          baseline.is,
          human.is,
          agent.is,
        ]);
        return (
          int(all) === states.length &&
          int(complete) === count(states, (each) => each.every((is) => is === "valid")) &&
          int(together) <= int(complete) &&
          int(nothing) === count(states, (each) => each.every((is) => is === "not-run"))
        );
      },
    ],
    [
      new RegExp(
        `${n} commits? of ${n} have a measured run\\. Of ${n} failed executions? ${n} are the infrastructure's, ${n} come from command, model or hardware, ${n} from a patch; ${n} cannot be explained`,
      ),
      ([, measured, all, failures, infrastructure, , patch, unknown]) => {
        const ran = analysis.runs.filter(({ role, result }) => role === "own" && result === "measured");
        const of = (side: string) => count(analysis.failures, (each) => each.side === side);
        return (
          int(measured) === new Set(ran.map(shortOf)).size &&
          int(all) === analysis.commits.length &&
          int(failures) === analysis.failures.length &&
          int(infrastructure) === of("infrastructure") &&
          int(patch) === count(analysis.failures, ({ attributed }) => attributed) &&
          int(unknown) === of("unknown")
        );
      },
    ],
    [
      new RegExp(
        `Of ${n} attempts(?: \\(${n} more directories are copies\\))? ${n} are marked success, ${n} hold a patch, and for (none|[\\d,]+) an effect is established`,
      ),
      ([, all, copies = "0", marked, patched, established = ""]) =>
        int(all) === own().length &&
        int(copies) === analysis.attempts.length - own().length &&
        int(marked) === count(own(), ({ status }) => status === "success") &&
        int(patched) === count(own(), ({ patch }) => patch !== undefined && !patch.empty) &&
        (established === "none" ? 0 : int(established)) ===
          count(own(), ({ ladder }) => ladder.step === "established"),
    ],
    [
      new RegExp(
        `The mode ([\\w-]+) holds ${n} of ${n} measured results and ${n} of ${n} tried: the first says something only beside the second`,
      ),
      ([, mode, valid, allValid, tried, all]) => {
        const modes = new Map(analysis.commits.map((each) => [each.short, each.mode ?? "not known"]));
        const those = overall().filter((each) => modes.get(shortOf(each)) === mode);
        const isMeasured = ({ outcome }: (typeof those)[number]) => outcome === "valid";
        return (
          int(valid) === count(those, isMeasured) &&
          int(allValid) === count(overall(), isMeasured) &&
          int(tried) === those.length &&
          int(all) === overall().length
        );
      },
    ],
    [
      new RegExp(`Forest plot\\. .+?: ${list}(?:, ${n} of ${n} drawn)?; table below`),
      ([, words = "", drawn, all]) => {
        const sum = words.split(", ").reduce((total, each) => total + int(/^[\d,]+/.exec(each)?.[0]), 0);
        return all === undefined ? sum <= 40 : int(drawn) === 40 && int(all) === sum;
      },
    ],
    [
      new RegExp(
        `every other run against the rest: of ${n} comparisons ${n} have p at most [\\d.]+ \\(${n} expected\\), and ${n} are called improved or regressed`,
      ),
      ([, all, low, expected, called]) => {
        const tested = analysis.unchanged.filter(({ p }) => p !== null);
        return (
          int(all) === tested.length &&
          int(low) === count(tested, ({ p }) => (p ?? 1) <= analysis.policy.alpha) &&
          int(expected) === Math.round(analysis.policy.alpha * tested.length) &&
          int(called) ===
            count(
              analysis.unchanged,
              ({ conclusion }) => conclusion === "improved" || conclusion === "regressed",
            )
        );
      },
    ],
    [
      new RegExp(
        `${n} attempts?(?: \\(and ${n} copied director(?:y|ies)\\))?: ${n} marked success, ${n} with a patch\\.`,
      ),
      ([, all, copies = "0", marked, patched], page) => {
        const those = analysis.attempts.filter((each) => page.includes(shortOf(each)));
        const mine = those.filter(({ copyOf }) => copyOf === undefined);
        return (
          int(all) === mine.length &&
          int(copies) === those.length - mine.length &&
          int(marked) === count(mine, ({ status }) => status === "success") &&
          int(patched) === count(mine, ({ patch }) => patch !== undefined && !patch.empty)
        );
      },
    ],
    [
      new RegExp(`${n} of ${n} criteria of a good prompt met by ${n}`),
      ([, met, of, by], page) =>
        int(by) ===
        count(
          own().filter((each) => page.includes(shortOf(each))),
          ({ prompt }) =>
            prompt !== undefined &&
            prompt.criteria.length === int(of) &&
            count(prompt.criteria, (each) => each.met) === int(met),
        ),
    ],
    [
      new RegExp(`${n} of ${n} parse, ${n} do not, ${n} are undecided`),
      ([, valid, all, invalid, undecided]) => int(valid) + int(invalid) + int(undecided) === int(all),
    ],
    // each number of a family's page is that of its comparisons
    [
      new RegExp(`^${list}\\. Unit .+ What the words mean stands in all metrics\\.$`),
      ([, words = ""], page) => {
        const family = page.replace(/^significance\/|(?:-\d+)?\.md$/g, "");
        const those = analysis.comparisons.filter(
          ({ metric, statistic }) => `${metric}-${statistic}`.replaceAll("_", "-") === family,
        );
        return conclusionsHold(words, those);
      },
    ],
    [
      new RegExp(
        `${n} measured results belong to attempts of which every patch in the set is empty: unless a patch is missing here, the baseline was measured again\\. ${n} more were not measured`,
      ),
      ([, measured, others]) => {
        const isEmptied = (result: ReturnType<typeof overall>[number]) => {
          const tried = own().filter(
            (each) =>
              shortOf(each) === shortOf(result) &&
              each.agent !== undefined &&
              agentOf(each.agent) === result.agent,
          );
          const patches = tried.flatMap(({ patch }) => patch ?? []);
          return patches.length > 0 && patches.every(({ empty }) => empty);
        };
        const emptied = overall().filter(isEmptied);
        const valid = count(emptied, ({ outcome }) => outcome === "valid");
        return int(measured) === valid && int(others) === emptied.length - valid;
      },
    ],
    [
      /\(no pair is compared yet\)/,
      (_, page) => {
        const commit = analysis.commits.find(({ short }) => page.includes(short));
        return commit?.primary === null || commit?.primary === undefined;
      },
    ],
    [/part (\d+) of (\d+)/, ([, part, of]) => int(part) <= int(of)],
    [
      new RegExp(`among them ${n} of ${n} files?`),
      ([, unread, seen]) =>
        int(unread) === analysis.inputs.files.problems && int(seen) === analysis.inputs.files.seen,
    ],
    [
      new RegExp(`${n} comparisons?: (one variant|one side|order unknown)[^.]*`),
      ([, number, words = ""], page) => {
        const orders = { "one variant": "confounded", "one side": "one-sided" } as const;
        const order = words === "order unknown" ? "unknown" : orders[words as keyof typeof orders];
        const ofOrder = analysis.comparisons.filter((each) => each.order === order);
        if (page === "significance.md") return int(number) === ofOrder.length;
        if (page === "README.md")
          return int(number) === count(ofOrder, ({ conclusion }) => /improved|regressed/.test(conclusion));
        const ofPage = count(ofOrder, (each) => page.includes(shortOf(each)));
        return int(number) > 0 && int(number) <= ofPage;
      },
    ],
    [new RegExp(`${n} trials, at most ${n},`), ([, expected, atMost]) => int(expected) <= int(atMost)],
    // titles of folds: classes of completeness exclude each other
    [
      new RegExp(`${n} commits?: (only (?:baseline|human|agent)|nothing run)`),
      ([, number, name = ""]) => {
        const sides = ["baseline", "human", "agent"] as const;
        const isSo = ({ evidence }: Analysis["commits"][number]) =>
          name === "nothing run"
            ? sides.every((side) => evidence[side].is === "not-run")
            : sides.every((side) => (evidence[side].is === "valid") === name.endsWith(side));
        return int(number) === count(analysis.commits, isSo);
      },
    ],
    [new RegExp(`${n} of ${n} runs are valid`), ([, valid, all]) => int(valid) <= int(all)],
    [/^all commits of each$/, (_, page) => listsAll(pages.find(({ name }) => name === page)?.text ?? "")],
  ];
}

/** Each recommendation's line names as many commits as its row counts. */
function listsAll(text: string): boolean {
  const lines = [...text.matchAll(/^- (.+?): ((?:`[0-9a-f]{8}`(?:, )?)+)$/gm)];
  return (
    lines.length > 0 &&
    lines.every(([, what = "", commits = ""]) => {
      // one advice may be given to two audiences
      const rows = text.split("\n").filter((line) => line.startsWith(`| ${what} `));
      const named = commits.split(", ").length;
      return rows.some((row) => int(/[|,] ([\d,]+) commits? /.exec(row)?.[1]) === named);
    })
  );
}
