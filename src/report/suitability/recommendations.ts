import type { Table } from "mdast";
import type { Analysis } from "../../model/analysis.ts";
import { byEffort, effortOf } from "../../model/effort.ts";
import type { Effort, Verdict } from "../../model/verdict.ts";
import { compareText } from "../../model/order.ts";
import { inline, joined, link, phrase } from "../../print/nodes.ts";
import { type Fold, type Phrase, phrasing } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink, ruleLink } from "../cells/commits.ts";
import { commitCode, counted } from "../cells/numbers.ts";
import type { RuleText } from "../page/report.ts";
import { table } from "../page/table.ts";
import { briefSupplyWords } from "../words/lacks.ts";

type Audience = "campaign" | "agents" | "publisher";

/** One thing to do about the whole set. */
interface Recommendation {
  readonly audience: Audience;
  readonly what: Phrase;
  /** Null where attempts are concerned: it is done with the next ones. */
  readonly effort: Effort | null;
  /** First eight digits, those that need least first. */
  readonly commits: readonly string[];
  /** Of these the ones of which only runs are missing then. */
  readonly settled: number;
  /** Of each commit the share that this is of all it needs, added up; of attempts their number. */
  readonly gain: number;
  readonly attempts: number | null;
}

const audiences: readonly (readonly [id: Audience, title: string])[] = [
  ["campaign", "For who runs the campaign"],
  ["agents", "For who builds the agents"],
  ["publisher", "For who publishes"],
];

/** What to do, for each audience in order of what it settles over what it costs. */
export function recommendations(
  analysis: Analysis,
  rules: readonly RuleText[],
): { readonly title: string; readonly items: Table | null; readonly which: Fold | null }[] {
  const all = [
    ...supplies(analysis),
    ...corrections(analysis, rules),
    ...exclusions(analysis, rules),
    ...disputes(analysis),
    ...ofAttempts(analysis, rules),
  ];
  return audiences.flatMap(([id, title]) => {
    const own = all.filter(({ audience }) => audience === id).toSorted(mostForLeast);
    return own.length === 0 ? [] : [{ title, items: itemTable(own), which: whichFold(own) }];
  });
}

/** What a step of work costs against the others. */
const cost: Readonly<Record<Effort, number>> = { none: 1, trivial: 1, low: 2, medium: 4, high: 8 };

function mostForLeast(a: Recommendation, b: Recommendation): number {
  return worthOf(b) - worthOf(a) || b.commits.length - a.commits.length;
}

function worthOf({ gain, effort }: Recommendation): number {
  return effort === null ? gain : gain / cost[effort];
}

const shortOf = (commit: string) => commit.slice(0, 8);

function supplies({ verdicts }: Analysis): Recommendation[] {
  const lacking = verdicts.filter(({ status, lacks }) => status === "not-judged" && lacks.length > 0);
  return groupsOf(lacking, ({ lacks }) => lacks.join("+")).map(({ rows }) => ({
    audience: "campaign",
    what: phrase`Supply ${briefSupplyWords(rows[0]?.lacks ?? [])} of these commits (${link("how", "suitability.md#not-judged")})`,
    effort: "trivial",
    commits: rows.map(({ commit }) => shortOf(commit)),
    settled: rows.length,
    gain: rows.length,
    attempts: null,
  }));
}

/** Rules that keep fixable commits from being usable. */
function corrections({ verdicts, findings }: Analysis, rules: readonly RuleText[]): Recommendation[] {
  const needs = new Map(
    verdicts
      .filter(({ status }) => status === "fixable")
      .map((each) => [shortOf(each.commit), needsOf(each)]),
  );
  const runs = new Set(rules.filter(({ axis }) => ofRuns.has(axis)).map(({ id }) => id));
  return rules.flatMap((rule): Recommendation[] => {
    const own = [...needs].filter(([, needed]) => needed.has(rule.id)).toSorted(fewestFirst);
    if (own.length === 0) return [];
    const costs = findings
      .filter(
        ({ rule: id, severity, commit }) =>
          id === rule.id && severity === "fixable" && needs.has(shortOf(commit ?? "")),
      )
      .map((finding) => effortOf(finding, rule.effort))
      .toSorted(byEffort);
    return [
      {
        audience: "campaign",
        what: adviceOf(rule),
        effort: costs[costs.length >> 1] ?? "high",
        commits: own.map(([commit]) => commit),
        settled: own.filter(([, needed]) => [...needed].every((id) => id === rule.id || runs.has(id))).length,
        gain: own.reduce((sum, [, needed]) => sum + 1 / needed.size, 0),
        attempts: null,
      },
    ];
  });
}

/** What these rules ask for a job of the plan does, all at once. */
const ofRuns: ReadonlySet<string> = new Set(["data", "run", "effect"]);

type Needed = readonly [commit: string, rules: ReadonlySet<string>];

function fewestFirst([a, one]: Needed, [b, other]: Needed): number {
  return one.size - other.size || compareText(a, b);
}

function needsOf({ reasons }: Verdict): ReadonlySet<string> {
  return new Set(reasons.filter(({ severity }) => severity === "fixable").map(({ rule }) => rule));
}

function adviceOf({ id, advice }: RuleText): Phrase {
  return phrase`${inline(advice)} (${ruleLink(id)})`;
}

/** Commits that no correction makes usable on the target, by what decides: a choice of who publishes the set. */
function exclusions({ verdicts }: Analysis, rules: readonly RuleText[]): Recommendation[] {
  const unusable = verdicts.filter(({ status }) => status === "unusable");
  return groupsOf(unusable, ({ reasons: [first] }) => first?.rule ?? "").flatMap(
    ({ key, rows }): Recommendation[] => {
      const rule = rules.find(({ id }) => id === key);
      if (rule === undefined) return [];
      return [
        {
          audience: "publisher",
          what: adviceOf(rule),
          effort: rule.axis === "hardware" ? "high" : "low",
          commits: rows.map(({ commit }) => shortOf(commit)),
          settled: rows.length,
          gain: rows.length,
          attempts: null,
        },
      ];
    },
  );
}

function disputes({ verdicts }: Analysis): Recommendation[] {
  const commits = verdicts.filter(({ disagreement }) => disagreement).map(({ commit }) => shortOf(commit));
  return commits.length === 0
    ? []
    : [
        {
          audience: "publisher",
          what: phrase`Correct the published verdicts that do not hold, or accept them with a reason`,
          effort: "trivial",
          commits,
          settled: commits.length,
          gain: commits.length,
          attempts: null,
        },
      ];
}

/** What rules say of patches is for the agents' builders, what they say of attempts for who ran them. */
function ofAttempts({ findings }: Analysis, rules: readonly RuleText[]): Recommendation[] {
  return rules.flatMap((rule): Recommendation[] => {
    if (rule.axis !== "patch" && rule.axis !== "attempt") return [];
    const own = findings.filter((each) => each.rule === rule.id && each.attempt !== undefined);
    const attempts = new Set(own.map(({ attempt }) => attempt)).size;
    if (attempts === 0) return [];
    const commits = own.flatMap(({ commit }) => (commit === undefined ? [] : [shortOf(commit)]));
    return [
      {
        audience: rule.axis === "patch" ? "agents" : "campaign",
        what: adviceOf(rule),
        effort: null,
        commits: [...new Set(commits)].toSorted(compareText),
        settled: 0,
        // an attempt is no commit: what only explains one comes after what settles one
        gain: rule.axis === "patch" ? attempts : 0,
        attempts,
      },
    ];
  });
}

/** When it can be done: words today, runs within weeks, machines and decisions later. */
const horizons: Readonly<Record<Effort, string>> = {
  none: "now",
  trivial: "now",
  low: "now",
  medium: "this month",
  high: "later",
};

/** Commits that a row names; all stand in the fold below the table. */
const NAMED = 5;

function itemTable(items: readonly Recommendation[]): Table | null {
  return table(
    items,
    [
      { title: "What to do", value: ({ what }) => what },
      {
        title: "When",
        value: ({ effort }) => (effort === null ? "with the next attempts" : horizons[effort]),
      },
      { title: "Effort", value: ({ effort }) => effort },
      {
        title: "Concerns",
        value: ({ commits, attempts }) =>
          [
            ...(attempts === null ? [] : [counted(attempts, "attempt")]),
            counted(commits.length, "commit"),
          ].join(", "),
      },
      {
        title: "Settled but for runs",
        value: ({ settled, attempts }) => (attempts === null ? settled : null),
      },
      { title: "Commits", value: ({ commits }) => namedCommits(commits) },
    ],
    { count: "recommendation" },
  );
}

function namedCommits(commits: readonly string[]): Phrase {
  const links = joined(commits.slice(0, NAMED).map(commitLink), ", ");
  return commits.length > NAMED ? phrase`${links} and ${commits.length - NAMED} more` : links;
}

/** All commits of the rows that name a part of theirs; as words, for a table pads every row to the longest. */
function whichFold(items: readonly Recommendation[]): Fold | null {
  const long = items.filter(({ commits }) => commits.length > NAMED);
  if (long.length === 0) return null;
  const lines = long.map(({ what, commits }) => phrase`${what}: ${joined(commits.map(commitCode), ", ")}`);
  return {
    type: "fold",
    summary: phrasing(phrase`all commits of each`),
    children: [
      {
        type: "list",
        ordered: false,
        spread: false,
        children: lines.map((line) => ({
          type: "listItem",
          spread: false,
          children: [{ type: "paragraph", children: phrasing(line) }],
        })),
      },
    ],
  };
}
