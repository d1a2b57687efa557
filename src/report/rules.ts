import { code, text } from "../print/nodes.ts";
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
          title: text(rule.title),
          rationale: text(rule.rationale),
          advice: text(rule.advice),
          needs: rule.needs.length === 0 ? text("nothing: it always speaks") : code(rule.needs.join(", ")),
          found: foundLine(analysis.findings.filter((finding) => finding.rule === rule.id).length),
          messages: {
            head: [{ title: "Message" }, { title: "Severity" }, { title: "Says" }],
            rows: rule.messages.map(({ id, text: says, severity }) => [
              code(id),
              text(analysis.policy.rules[`${rule.id}/${id}`] ?? analysis.policy.rules[rule.id] ?? severity),
              text(says),
            ]),
          },
        })),
    })),
  }),
});

function foundLine(count: number) {
  return text(
    count === 0
      ? "not found in this set"
      : count === 1
        ? "found once in this set"
        : `found ${count} times in this set`,
  );
}
