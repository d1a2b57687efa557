import type { Facts } from "../model/facts.ts";
import { quoteOf, type Origin } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

export default defineRule({
  id: "sources-disagree",
  axis: "data",
  title: "Sources state different things of the commit",
  rationale:
    "Whoever reads only one of them runs another benchmark than whoever reads the other; the numbers then cannot be compared.",
  advice: "Keep one table of commands and models, and generate the others from it.",
  needs: ["conflicts"],
  messages: {
    differ: {
      text: "{values} values for {fact}: {taken} is taken ({file}), {also} stands there too",
      severity: "note",
    },
  },
  check: ({ conflicts }) =>
    conflicts.flatMap(({ fact, values }) => {
      const [first, ...rest] = values;
      if (first === undefined) return [];
      const args = {
        fact,
        values: values.length,
        taken: short(first.value),
        file: first.origin.file.split("/").at(-1) ?? "?",
        also: rest.map(({ value }) => short(value)).join("; "),
      };
      const evidence = [placeOf(first), ...rest.map(placeOf)] as const;
      return [{ messageId: "differ" as const, args, evidence }];
    }),
});

function placeOf({ origin, value }: Facts["conflicts"][number]["values"][number]): Origin {
  return { ...origin, quote: quoteOf(value) };
}

/** What is enough to tell one value from another; the whole one is at its place. */
function short(value: string): string {
  const line = value.replace(/\s+/g, " ").trim();
  if (line.length <= 90) return line;
  const cut = line.slice(0, 89);
  const end = cut.lastIndexOf(" ");
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
