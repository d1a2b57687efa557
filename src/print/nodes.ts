import type { Code, Image, InlineCode, Paragraph, PhrasingContent, Text } from "mdast";
import { type Fragment, type Phrase, phrasing } from "./tree.ts";
import { isPrintable, printable } from "../model/printable.ts";

/* Nodes from values. A commit subject, a log line or a model name is text and nothing else, whatever is in it. */

/** What nobody sees is shown; a tab is a blank. */
export function visible(value: string): string {
  return printable(value, undefined, "\t");
}

/** White space becomes one blank, a no-break space is there on purpose; most values hold nothing to change. */
function oneLine(value: string): string {
  if (!/^ | $| {2}|[^\S \u00a0]/u.test(value) && isPrintable(value)) return value;
  return visible(value.replace(/[^\S\u00a0]+/g, " ").replace(/^ | $/g, ""));
}

const plain = (value: string): Text => ({ type: "text", value });

/** Text on one line. An address becomes code: a reader of Markdown would make a link of it. */
export function text(value: string): Text | InlineCode {
  return /@|https?:|www\./.test(value) ? code(value) : plain(oneLine(value));
}

/** A code span on one line; nothing is a dash. */
export function code(value: string): Text | InlineCode {
  const line = oneLine(value);
  return line === "" ? plain("–") : { type: "inlineCode", value: line };
}

/** Text in which somebody marked words with backticks: those become code. */
export function inline(value: string): Phrase {
  const parts = value.split(/(`[^`]+`)/).filter((part) => part !== "");
  const nodes = parts.map((part) => (/^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : edged(part)));
  return fragment(nodes);
}

/** Text that keeps a blank at either end. */
function edged(part: string): Phrase {
  if (part.trim() === "") return plain(" ");
  return fragment([plain(/^\s/.test(part) ? " " : ""), text(part), plain(/\s$/.test(part) ? " " : "")]);
}

/** A link; only http(s) and relative targets are linked, anything else stays text. */
export function link(label: Phrase | string, target: string): Phrase {
  const words = phraseOf(label);
  if (!/^(https?:\/\/|[\w./#-]+$)/.test(target) || target.startsWith("/")) return words;
  const url = inertUrl(target)?.replace(/[()\s<>]/g, (c) => encodeURIComponent(c));
  if (url === undefined) return words;
  return { type: "link", url, children: phrasing(words) };
}

/** What nobody sees, and half a character, are written as a browser writes them; null where there is no such address. */
function inertUrl(target: string): string | null {
  if (isPrintable(target) && !/\p{Cs}/u.test(target)) return target;
  return URL.canParse(target) ? new URL(target).href : null;
}

/** A picture beside the pages, with its words for those who do not see it. */
export function picture(alt: string, url: string): Image {
  return { type: "image", url, alt: oneLine(alt) };
}

/** A sign that the HTML shows in the colour of its role; the word beside it says the same. */
export function sign(value: string, role: "good" | "caution" | "bad"): Phrase {
  return { ...plain(value), data: { hName: "span", hProperties: { className: [role] } } };
}

/** Pieces put together with words of our own: phrase`${count} of ${total}`. */
export function phrase(strings: TemplateStringsArray, ...values: readonly Words[]): Fragment {
  return fragment(strings.flatMap((part, i) => [plain(part), ...values.slice(i, i + 1).map(phraseOf)]));
}

export function joined(parts: readonly Words[], separator: string): Fragment {
  return fragment(parts.flatMap((part, at) => [plain(at === 0 ? "" : separator), phraseOf(part)]));
}

/** What becomes a phrase wherever one is wanted. */
export type Words = Phrase | string | number;

export function phraseOf(words: Words): Phrase {
  return typeof words === "string" ? text(words) : typeof words === "number" ? text(String(words)) : words;
}

export function paragraph(...parts: readonly Words[]): Paragraph {
  return { type: "paragraph", children: phrasing(...parts.map(phraseOf)) };
}

/** A block of code. */
export function fenced(content: string, language: string): Code {
  return { type: "code", lang: language, value: content.split("\n").map(visible).join("\n") };
}

function fragment(parts: readonly Phrase[]): Fragment {
  return { type: "fragment", children: phrasing(...parts) };
}

/** No words at all. */
export function isEmpty(node: Phrase): boolean {
  return node.type === "fragment" ? node.children.length === 0 : node.type === "text" && node.value === "";
}

/** No value. */
export const dash: PhrasingContent = plain("–");
/** A value that is not known. */
export const unknown: PhrasingContent = plain("?");
