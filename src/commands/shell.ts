import { parse } from "unbash";
import type { EnvAssignment, ShellStep, Span, Word } from "../model/command.ts";
import { simpleCommands, type ShellCommand } from "./shellTree.ts";

/** What the shell makes of a text: its simple commands in the order written, and what it would refuse. */
export interface ShellLine {
  readonly steps: readonly ShellStep[];
  readonly errors: readonly { readonly message: string; readonly at: number }[];
}

/*
 * Commands are copied from prose: `<model_dir>` would read as two redirections and `<br>` as a stray one. Both are
 * masked by characters of the same number, so that every span still fits the text as it was given.
 */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const lineBreak = /<br\s*\/?>/gi;
const placeholder = /<([A-Za-z][A-Za-z0-9_ ./-]*)>/g;

/** A backslash that a blank or a comment keeps from ending its line: the shell takes the blank for a word. */
export const brokenContinuation = /(?<=\s)\\[ \t]+(?:#[^\n]*)?\n/g;

function mask(text: string): string {
  return text
    .replace(brokenContinuation, (found) => `\\\n${" ".repeat(found.length - 2)}`)
    .replace(lineBreak, (found) => `\n${" ".repeat(found.length - 1)}`)
    .replace(placeholder, (found, inside: string) =>
      /\s/.test(inside) && !/^[\w .-]+$/.test(inside)
        ? found
        : `${OPEN}${inside.replace(/\s/g, "_")}${CLOSE}`,
    );
}

const unmask = (value: string): string => value.replaceAll(OPEN, "<").replaceAll(CLOSE, ">");

/** Reads a shell text. Never throws: what cannot be read is an error with its place. */
export function readShell(text: string): ShellLine {
  try {
    const script = parse(mask(text));
    const steps = simpleCommands(script).map((command) => stepOf(command, text));
    const errors = (script.errors ?? []).map(({ message, pos }) => ({ message, at: pos }));
    return { steps, errors: [...errors, ...steps.flatMap(({ words }) => words.flatMap(openExpansions))] };
  } catch {
    // Pathological nesting can exhaust the parser's stack; such a text is unreadable, not a crash of ours.
    return { steps: [], errors: [{ message: "the shell syntax cannot be read", at: 0 }] };
  }
}

/** A `${ command` without its end: the parser takes all that follows for it and says nothing. */
function openExpansions({ text, span, expansions }: Word): ShellLine["errors"] {
  return expansions
    .filter((each) => each.startsWith("${") && !each.endsWith("}"))
    .map((each) => ({ message: "unterminated command substitution", at: span[0] + text.indexOf(each) }));
}

function stepOf(command: ShellCommand, text: string): ShellStep {
  const words: Word[] = [];
  const env: EnvAssignment[] = [];
  const redirects: Span[] = [];
  const exporting = command.name !== undefined && ["export", "declare"].includes(command.name.value);
  if (command.name !== undefined) words.push(wordOf(command.name, text));
  for (const node of [...command.prefix, ...command.suffix]) {
    if (node.type === "Assignment") {
      const value =
        node.value.type === "Word" ? unmask(node.value.value) : text.slice(node.value.pos, node.value.end);
      env.push({
        name: node.name,
        value,
        span: [node.pos, node.end],
        ...(node.value.type === "ArrayValue"
          ? {
              array: node.value.elements.flatMap((each) =>
                each.type === "Word" ? [unmask(each.value)] : [],
              ),
            }
          : {}),
        ...(text.startsWith("+=", node.pos + node.name.length) ? { appends: true as const } : {}),
        exported: exporting || command.name === undefined,
      });
    } else if (node.type === "Word") words.push(wordOf(node, text));
    else redirects.push([node.pos, node.end]);
  }
  return { span: [command.pos, command.end], env, words, redirects };
}

type ShellWord = NonNullable<ShellCommand["name"]>;

function wordOf(node: ShellWord, text: string): Word {
  return {
    text: text.slice(node.pos, node.end),
    value: unmask(node.value),
    span: [node.pos, node.end],
    expansions: expansionsOf(node, text),
    gluedAt: gluedAt(node, text.slice(node.pos, node.end)),
  };
}

const expanding = new Set([
  "SimpleExpansion",
  "ParameterExpansion",
  "CommandExpansion",
  "ArithmeticExpansion",
  "ProcessSubstitution",
]);

function expansionsOf(node: ShellWord, text: string): string[] {
  return (node.parts ?? []).flatMap((part) => {
    const inner = part.type === "DoubleQuoted" || part.type === "LocaleString" ? part.parts : [part];
    return inner.filter(({ type }) => expanding.has(type)).map(({ pos, end }) => text.slice(pos, end));
  });
}

/**
 * Where a forgotten space ran two words together: the shell joins `'[ngram]'--flag` into one word, and no number goes on as
 * `8--num-iters` does.
 */
function gluedAt(node: ShellWord, written: string): number | null {
  const parts = node.parts ?? [];
  const at = parts.findIndex(
    (part, index) =>
      index > 0 &&
      part.type === "Literal" &&
      /^--[a-z]/i.test(part.text) &&
      (parts[index - 1]?.type ?? "").endsWith("Quoted"),
  );
  const number = /^(?:--[\w-]+=)?\d+(?:\.\d+)?(?=--[a-z])/i.exec(written)?.[0];
  return parts[at]?.pos ?? (number === undefined ? null : node.pos + number.length);
}
