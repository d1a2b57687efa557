import type { AnalysedCommit, Analysis } from "../../model/analysis.ts";
import type { Comparison } from "../../model/comparison.ts";
import type { Finding } from "../../model/finding.ts";
import type { Verdict } from "../../model/verdict.ts";
import { code, dash, inline, joined, link, phrase, sign, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { commitCode, perfChangePct, roundedSign, shortened } from "./numbers.ts";

/** One commit with everything the pages say of it, looked up once. */
export interface CommitView {
  readonly commit: AnalysedCommit;
  readonly verdict: Verdict;
  /** Deciding findings first. */
  readonly findings: readonly Finding[];
  readonly primary: Comparison | null;
  readonly perfChange: Comparison | null;
}

export function commitViews(analysis: Analysis): CommitView[] {
  const comparisons = new Map(analysis.comparisons.map((comparison) => [comparison.id, comparison]));
  const at = (id: string | null) => (id === null ? null : (comparisons.get(id) ?? null));
  const verdicts = new Map(analysis.verdicts.map((verdict) => [verdict.commit, verdict]));
  const found = new Map<string, Finding[]>(analysis.commits.map(({ commit }) => [commit, []]));
  for (const finding of analysis.findings)
    if (finding.attempt === undefined) found.get(finding.commit ?? "")?.push(finding);
  const weight = { blocking: 0, fixable: 1, note: 2 };
  return analysis.commits.map((commit) => {
    const verdict = verdicts.get(commit.commit);
    if (verdict === undefined) throw new Error(`analysis has no verdict for ${commit.commit}`);
    // a rule may decide with one finding and remark with another
    const order = new Map(verdict.reasons.map(({ rule, severity }, index) => [`${rule} ${severity}`, index]));
    const place = ({ rule, severity }: Finding) => order.get(`${rule} ${severity}`) ?? order.size;
    const findings = (found.get(commit.commit) ?? []).toSorted(
      (a, b) => weight[a.severity] - weight[b.severity] || place(a) - place(b),
    );
    return { commit, verdict, findings, primary: at(commit.primary), perfChange: at(commit.perfChange) };
  });
}

/** A commit as eight digits in code that lead to its page. */
export function commitLink(commit: string): Phrase {
  return link(commitCode(commit), `commits/${commit.slice(0, 8)}.md`);
}

export function idCell({ commit }: CommitView): Phrase {
  return commitLink(commit.short);
}

/** Under the title of a commit's page: where it leads, and the pages it is part of. */
export function commitViewLinks(view: CommitView): Phrase {
  const pages = ["suitability", "significance", "attempts"].map((page) => link(page, `${page}.md`));
  return joined([...(view.commit.prUrl === null ? [] : [prCell(view)]), ...pages], " · ");
}

/** The way to the commit's page and to its pull request. */
export function commitAndPr(view: CommitView): Phrase {
  return view.commit.prUrl === null ? idCell(view) : phrase`${idCell(view)} (${prCell(view)})`;
}

/** The subject without the pull request's number, cut at 44 characters. */
export function subjectCell({ commit }: CommitView): Phrase | null {
  const subject = bareSubject(commit.subject?.value ?? "");
  if (subject === "") return null;
  return inline(shortened(subject, 44));
}

/** A subject without the number of its pull request. */
export function bareSubject(subject: string): string {
  return subject.replace(/(?<!\s)\s*\(#\d+\)\s*$/, "").trim();
}

export function wholeSubject({ commit }: CommitView): Phrase {
  return commit.subject === null ? dash : inline(commit.subject.value);
}

export function prCell({ commit }: CommitView): Phrase {
  const url = commit.prUrl?.value;
  const number = url === undefined ? undefined : /\/pull\/(\d+)/.exec(url)?.[1];
  return url === undefined ? dash : link(number === undefined ? "pull request" : `PR ${number}`, url);
}

export function instanceCell({ commit }: CommitView): Phrase | null {
  return commit.instanceId && code(commit.instanceId.value);
}

export function hardwareCell({ commit }: CommitView): string | undefined {
  return commit.hardware?.value;
}

export function perfChangeCell({ perfChange }: CommitView): string | null {
  return perfChange?.effectPct == null ? null : perfChangePct(perfChange.effectPct);
}

/** The sign a reader sees in the printed percentage; null without a comparison. */
export function perfSign({ perfChange }: CommitView): -1 | 0 | 1 | null {
  return perfChange?.effectPct == null ? null : roundedSign(perfChange.effectPct);
}

/** A rule leads to its page; what a person asked for has none. */
export function ruleLink(rule: string): Phrase {
  if (rule === "curation") return text("a person");
  return link(code(rule), `rules.md#${rule}`);
}

const glyphs = {
  usable: sign("●", "good"),
  fixable: sign("◐", "caution"),
  unusable: sign("✕", "bad"),
} as const;

export function statusCell(status: Verdict["status"] | null): Phrase {
  if (status === null) return dash;
  const words = phrase`\u00a0${status.replace("-", "\u00a0")}`;
  return status === "not-judged" ? phrase`?${words}` : phrase`${glyphs[status]}${words}`;
}
