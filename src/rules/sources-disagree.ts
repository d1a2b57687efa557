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
      const [taken = "", ...others] = told(values.map(({ value }) => value));
      const args = {
        fact,
        values: values.length,
        taken,
        file: first.origin.file.split("/").at(-1) ?? "?",
        also: others.join("; "),
      };
      const evidence = [placeOf(first), ...rest.map(placeOf)] as const;
      return [{ messageId: "differ" as const, args, evidence }];
    }),
});

function placeOf({ origin, value }: Facts["conflicts"][number]["values"][number]): Origin {
  return { ...origin, quote: quoteOf(value) };
}

/** What is enough to tell one value from another: long ones from where they part; whole ones are at their places. */
function told(values: readonly string[]): string[] {
  const lines = values.map((value) => value.replace(/\s+/g, " ").trim());
  if (lines.every((line) => line.length <= 90)) return lines;
  const words = lines.map((line) => line.split(" "));
  const [first = []] = words;
  const parts = first.findIndex((word, index) => words.some((each) => each[index] !== word));
  const from = Math.max(0, parts < 0 ? first.length : parts);
  return words.map((each) => `${from === 0 ? "" : "… "}${beginOf(each.slice(from))}`);
}

/** Whole words. */
function beginOf(words: readonly string[]): string {
  const line = words.join(" ");
  if (line.length <= 90) return line === "" ? "(ends)" : line;
  const cut = line.slice(0, 89);
  const end = cut.lastIndexOf(" ");
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
