import { closest } from "../rules/closest.ts";
import { rules } from "../rules/index.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import { stableJson } from "../io/json.ts";
import { ruleLevels } from "./ruleLevels.ts";

/** One rule in words. */
export async function explain(
  id: string,
  options: { readonly policy: string; readonly json?: boolean },
): Promise<Finished> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) {
    const near = closest(
      id,
      rules.map((candidate) => candidate.id),
    );
    throw new UserError(
      `unknown rule \`${id}\`${near === null ? "" : `; did you mean \`${near}\`?`}`,
      "rules.md of any report lists them all",
    );
  }
  const policy = await ruleLevels(options.policy);
  const severities = Object.entries(rule.messages).map(([key, { text, severity }]) => ({
    id: key,
    text,
    severity: policy.rules[`${rule.id}/${key}`] ?? policy.rules[rule.id] ?? severity,
  }));
  if (options.json === true) {
    const { title, axis, rationale, advice, needs } = rule;
    return {
      stdout: stableJson({
        id,
        axis,
        title,
        rationale,
        advice,
        needs,
        messages: severities,
        policy: policy.id,
      }),
      stderr: "",
      exitCode: 0,
    };
  }
  const line = (label: string, text: string) => `${label.padEnd(8)}${text}`;
  const lines = [
    `${rule.id}   ${rule.axis} (policy ${policy.id})`,
    line("says", rule.title),
    line("why", rule.rationale),
    line("needs", rule.needs.join(", ")),
    line("do", rule.advice),
    ...severities.map(({ severity, text }) => line("", `${severity}: ${text}`)),
  ];
  return { stdout: lines.join("\n"), stderr: "", exitCode: 0 };
}
