import type { Purpose } from "../model/change.ts";
import type { Prose } from "./signals.ts";

/*
 * Why the author made the change, in the author's words: the paragraph under "Purpose" or "Motivation" of the pull request, else
 * its first words, else the first paragraph of the commit's message. The stored pages have lost their line ends, so that a
 * paragraph ends where the next heading, a command, a log or an empty line begins.
 */

const MOST = 500;
const LEAST_WORDS = 6;

/** GitHub's own words before the author's. */
const HEAD =
  /^\s*(?:Copy link [^\n]*?\w{3} \d{1,2}, \d{4})?(?:\s*•\s*edited[^\n]*?Loading)?(?:\s*Uh oh! There was an error while loading\. Please reload this page \.)?\s*/;
const TITLE = /\b(?:Purpose|Motivation|Summary|Description|Overview|TL;DR)\b:?\s+(?=[^\s])/;
const ENDS =
  /\b\w+@[\w-]+:|\n\s*\n|\b(?:Modifications?|Test (?:Plan|Results?)|Checklist|Benchmark(?:ing|s)? Results?|Accuracy Tests?|How to test|Main This PR)\b|(?:\bpython3? -m |\bvllm serve |\bCUDA_VISIBLE|={6,})|PR Checklist|No description provided/;

/** @returns null where the author says nothing that is a sentence */
export function purposeOf(prose: readonly Prose[]): Purpose | null {
  for (const where of ["discussion", "message"] as const) {
    const found = prose.find((each) => each.where === where);
    const purpose = found === undefined ? null : paragraphOf(found.text);
    if (found !== undefined && purpose !== null)
      return { where, pointer: `${found.pointer}:char ${purpose.at}`, text: purpose.text };
  }
  return null;
}

function paragraphOf(text: string): { readonly at: number; readonly text: string } | null {
  const head = HEAD.exec(text)?.[0].length ?? 0;
  const title = TITLE.exec(text.slice(head, head + 2000));
  const start = title === null ? head : head + title.index + title[0].length;
  const rest = text.slice(start);
  const blanks = rest.length - rest.trimStart().length;
  const body = rest.trimStart();
  const end = ENDS.exec(body)?.index ?? body.length;
  const words = shortened(withoutPersons(body.slice(0, end)).replace(/\s+/g, " ").trim()).replace(
    /(?<=[.:!)]) ?[\w ]{1,30}:$/,
    "",
  );
  // a subject says what the page's head says
  if (/ \(#\d+\)$/.test(words)) return null;
  return words.split(" ").length < LEAST_WORDS ? null : { at: start + blanks, text: words };
}

/** Who is thanked, and whose folders a log names, is no purpose. */
function withoutPersons(text: string): string {
  return text.replace(/(?<![\w.])@[\w-]+/g, "@…").replace(/(?<![\w.])\/(?:home|Users)\/\S+/g, "…");
}

/** Whole sentences where there are some, never a part of a word. */
function shortened(text: string): string {
  if (text.length <= MOST) return text;
  const head = text.slice(0, MOST);
  const sentence = Math.max(head.lastIndexOf(". "), head.lastIndexOf(": "), head.lastIndexOf("! "));
  return sentence > MOST / 3 ? head.slice(0, sentence + 1) : `${head.slice(0, head.lastIndexOf(" "))} …`;
}
