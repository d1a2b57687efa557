import { closest } from "../model/closest.ts";
import { rules } from "../rules/index.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";
import { stableJson } from "../io/json.ts";
import { layersFor } from "../knowledge/linear.ts";
import { type KnowledgeChoice } from "../knowledge/layers.ts";
import { ruleNames } from "./ruleNames.ts";
import { ownPolicy } from "../knowledge/ownPolicy.ts";

/** One rule in words; without an id all of them, a line each. */
export async function explain(
  id: string | undefined,
  options: {
    readonly policy: string;
    readonly json?: boolean;
    readonly knowledge?: KnowledgeChoice | undefined;
  },
): Promise<Finished> {
  if (id === undefined) return allRules(options.json === true);
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw unknownRule(id);
  const policy = await ownPolicy(options.policy, await layersFor(options.knowledge), ruleNames);
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
    ...severities.map(({ severity, text }, index) =>
      line(index === 0 ? "prints" : "", `${severity}: ${text}`),
    ),
  ];
  return { stdout: lines.join("\n"), stderr: "", exitCode: 0 };
}

function unknownRule(id: string): UserError {
  const ids = rules.map((rule) => rule.id);
  const near = closest(id, ids);
  const holding = ids.filter((each) => id.length > 2 && each.includes(id));
  const meant =
    near !== null
      ? `; did you mean \`${near}\`?`
      : holding.length > 0
        ? `; did you mean one of ${holding.map((each) => `\`${each}\``).join(", ")}?`
        : "";
  return new UserError(`unknown rule \`${id}\`${meant}`, "benchtriage explain lists them all");
}

function allRules(json: boolean): Finished {
  const place = ({ axis, id }: (typeof rules)[number]) => `${axis} ${id}`;
  const sorted = [...rules].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  if (json)
    return {
      stdout: stableJson(sorted.map(({ id, axis, title }) => ({ id, axis, title }))),
      stderr: "",
      exitCode: 0,
    };
  const wide = (of: (rule: (typeof sorted)[number]) => string) =>
    Math.max(...sorted.map((rule) => of(rule).length));
  const [axes, ids] = [wide(({ axis }) => axis), wide(({ id }) => id)];
  const lines = sorted.map(({ id, axis, title }) => `${axis.padEnd(axes)}  ${id.padEnd(ids)}  ${title}`);
  return {
    stdout: [...lines, `${sorted.length} rules; benchtriage explain RULE says more`].join("\n"),
    stderr: "",
    exitCode: 0,
  };
}
