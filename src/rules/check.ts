import type { Facts } from "../model/facts.ts";
import type { Finding, Outcome, Severity } from "../model/finding.ts";
import type { Policy, RuleLevel } from "../model/policy.ts";
import type { Args, Report, Rule } from "./rule.ts";

export interface Checked {
  readonly findings: readonly Finding[];
  readonly outcomes: readonly Outcome[];
}

/** Runs every rule on one commit. A rule that lacks a fact is not applicable, one that throws has crashed. */
export function checkCommit(rules: readonly Rule[], commit: string, facts: Facts, policy: Policy): Checked {
  const findings: Finding[] = [];
  const outcomes: Outcome[] = [];
  for (const rule of rules) {
    if (isSilent(rule, policy)) continue;
    const missing = rule.needs.find((key) => facts[key] === undefined || facts[key] === null);
    if (missing !== undefined) {
      outcomes.push({ kind: "notApplicable", rule: rule.id, commit, missing });
      continue;
    }
    try {
      for (const report of rule.check(facts)) {
        const finding = stamp(rule, commit, report, policy);
        if (finding !== null) findings.push(finding);
      }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      outcomes.push({ kind: "crashed", rule: rule.id, commit, error: text });
    }
  }
  return { findings, outcomes };
}

/** A rule that the policy turned off altogether is not run: its crash must not cost a verdict it has no say in. */
function isSilent(rule: Rule, policy: Policy): boolean {
  return Object.keys(rule.messages).every((id) => levelOf(rule, id, policy) === "off");
}

function levelOf(rule: Rule, messageId: string, policy: Policy): RuleLevel | null {
  return policy.rules[`${rule.id}/${messageId}`] ?? policy.rules[rule.id] ?? null;
}

function stamp(rule: Rule, commit: string, report: Report<string>, policy: Policy): Finding | null {
  const message = rule.messages[report.messageId];
  if (message === undefined) throw new Error(`rule ${rule.id} has no message ${report.messageId}`);
  const level = levelOf(rule, report.messageId, policy);
  if (level === "off") return null;
  const severity: Severity = level ?? report.severity ?? message.severity;
  const [first, ...rest] = report.corrections ?? [];
  return {
    rule: rule.id,
    commit,
    ...(report.attempt === undefined ? {} : { attempt: report.attempt }),
    severity,
    messageId: report.messageId,
    message: fill(message.text, report.args),
    args: report.args,
    evidence: [...report.evidence],
    ...(first === undefined ? {} : { correction: first }),
    ...(rest.length === 0 ? {} : { corrections: rest }),
  };
}

function fill(text: string, args: Args): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = args[name];
    if (value === undefined) throw new Error(`message "${text}" needs {${name}}`);
    return value === "" ? whole : String(value);
  });
}
