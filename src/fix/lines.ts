import type { CommandProblem } from "../model/command.ts";
import type { FixInput } from "./fixed.ts";
import { Script } from "./script.ts";

export interface Lines {
  readonly commands: readonly FixInput[];
  /** Lines behind the last command. */
  readonly rest: readonly string[];
}

/** Lines that only give a script its shape: what they open, another line closes. */
const frame =
  /^\s*(?:(?:for|while|until|if|elif|case)\b.*\b(?:do|then|in)\s*|(?:do|done|then|else|fi|esac|[{}]|;;)\s*(?:&|;|[|>].*)?\s*|[\w-]+\s*\(\)\s*\{\s*)$/;

/**
 * The commands of a text, one a line. A backslash at the end of a line goes on in the next one, as in a shell; empty lines and
 * the frame of loops and conditions hold no command, and stay as they are.
 */
export function commandLines(text: string): Lines {
  const whole: FixInput[] = [];
  const script = new Script();
  let isOpen = false;
  let gap: string[] = [];
  // a line end is the end of a line, not the start of an empty one
  for (const [index, line] of text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .entries()) {
    // flags that begin a line were meant for the command above; what is wrong with that is said of the command
    const open = isOpen || (/^\s*--[a-z]/.test(line) && gap.length === 0) ? whole.pop() : undefined;
    if (open !== undefined) whole.push({ ...open, text: `${open.text}\n${line}` });
    else if (line.trim() === "" || frame.test(line)) gap.push(line);
    else {
      whole.push({ ...bareCommand(line), line: index + 1, gap, context: script.context });
      gap = [];
    }
    script.take(line);
    isOpen = /(?:^|[^\\])(?:\\\\)*\\(?:[ \t]+(?:#.*)?)?$/.test(line);
  }
  return { commands: whole, rest: gap };
}

/** A command that no set dates. */
export function bareCommand(text: string): FixInput {
  return { text, commit: null, date: null, project: null };
}

/** What a script itself is given, and what the shell counts for it. */
const givenToScripts = /^(?:\d+|[@*#?$!_-])$/;

/** Problems but those of variables that an earlier line, or the shell, sets: no line tells their value. */
export function withoutNamed(
  problems: readonly CommandProblem[],
  names: ReadonlyMap<string, unknown> | undefined,
): readonly CommandProblem[] {
  if (names === undefined) return problems;
  return problems.filter(({ status, value = "" }) => {
    const used = [...value.matchAll(/\$\{?(\w+|[@*#?$!-])/g)].map(([, name = ""]) => name);
    const isNamed = used.every((name) => names.has(name) || givenToScripts.test(name));
    return status !== "unset_variable" || used.length === 0 || !isNamed;
  });
}
