import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/shared.ts";

/*
 * Words of a template are printed whatever the data hold. One that quantifies ("most", "none", "only", "N of M") says how
 * something is counted, or stands where a list is empty; anything else would be a claim that nobody computes.
 */
const quantifier = /\b(?:most|none|only|no one|\d[\d,]* of (?:its |the |them )?\d)\b/i;

/** How something is counted or read: true of every set. By the words they begin with. */
const readings = [
  ": those with most results.",
  "Files of each agent in which the metric stands as a field;",
  "An attempt stands at the first step that its files prove.",
  "Lost means: not marked success, or with an empty patch.",
  "Ladder and steps:",
  "The budget pays for the jobs above: of those that can start the ones that settle most per GPU hour.",
  "In the order that makes most jobs ready:",
  "● valid, ○ something else was measured",
  "- A _run_ is one execution of one variant in one _pipeline_.",
  "In how many measured runs of a pipeline and mode the result file holds the metric as a field;",
  "It counts only if:",
  "One row is one run, as its file states it;",
  "An execution is one attempt of the runner to measure up to three variants.",
];

interface Sentence {
  readonly template: string;
  readonly text: string;
  /** The tag before it. */
  readonly after: string;
}

function quantified(): Sentence[] {
  const folder = path.join(root, "templates");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .flatMap((template) => {
      const parts = readFileSync(path.join(folder, template), "utf8").split(/(\{\{[^}]*\}\})/);
      return parts.flatMap((part, index) => {
        if (part.startsWith("{{")) return [];
        return part.split("\n").flatMap((line) => {
          const text = line.trim();
          return quantifier.test(text) ? [{ template, text, after: parts[index - 1] ?? "" }] : [];
        });
      });
    });
}

describe("sentences of templates that quantify", () => {
  const sentences = quantified();

  test("say how something is read, or stand where a list is empty", () => {
    const claims = sentences.filter(
      ({ text, after }) => after !== "{{else}}" && !readings.some((begin) => text.startsWith(begin)),
    );
    expect(claims.map(({ template, text }) => `${template}: ${text}`)).toEqual([]);
  });

  test("no reading is listed that no template holds", () => {
    const unused = readings.filter((begin) => !sentences.some(({ text }) => text.startsWith(begin)));
    expect(unused).toEqual([]);
  });
});
