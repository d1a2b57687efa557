import { code } from "../print/nodes.ts";
import { table } from "./page/table.ts";
import { defineReport } from "./page/report.ts";

/** rules.md: what an id on another page means, from the rules themselves. */
export default defineReport({
  name: "rules",
  answers: "what a rule id means, what it needs and what to do",
  view: ({ analysis, rules }) => ({
    policy: analysis.policy.id,
    count: rules.length,
    axes: [...new Set(rules.map(({ axis }) => axis))].map((axis) => ({
      axis,
      rules: rules
        .filter((rule) => rule.axis === axis)
        .map((rule) => ({
          id: rule.id,
          title: rule.title,
          rationale: rule.rationale,
          advice: rule.advice,
          needs: rule.needs.length === 0 ? "nothing: it always speaks" : code(rule.needs.join(", ")),
          found: foundLine(analysis.findings.filter((finding) => finding.rule === rule.id).length),
          messages: table(rule.messages, [
            { title: "Message", value: ({ id }) => code(id) },
            {
              title: "Severity",
              value: ({ id, severity }) =>
                analysis.policy.rules[`${rule.id}/${id}`] ?? analysis.policy.rules[rule.id] ?? severity,
            },
            { title: "Says", value: ({ text }) => text },
          ]),
        })),
    })),
  }),
});

function foundLine(count: number): string {
  if (count === 0) return "not found in this set";
  return count === 1 ? "found once in this set" : `found ${count} times in this set`;
}
