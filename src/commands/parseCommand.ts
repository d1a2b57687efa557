import type {
  EnvAssignment,
  FlagUse,
  ParsedCommand,
  ScriptContext,
  ShellStep,
  Word,
} from "../model/command.ts";
import { alone, expandWord } from "./context.ts";
import { isBenchmarkStep, readInvocation } from "./entryReference.ts";
import { declaredLaunchers } from "./launcherRegistry.ts";
import { readShell } from "./shell.ts";

/** Checking and correcting read the same few texts over and over; a handful is kept. */
const recent = new Map<string, ParsedCommand>();
/** Launchers that these were read with. */
let readWith = declaredLaunchers();
const KEPT = 16;

/** Reads a benchmark command. Total: whatever the text, a value comes back, and its words and what stands between them are the text again. */
export function parseCommand(text: string, context: ScriptContext = alone): ParsedCommand {
  if (readWith !== declaredLaunchers()) {
    readWith = declaredLaunchers();
    recent.clear();
  }
  const known = recent.get(text);
  if (known?.context === context) return known;
  const parsed = read(text, context);
  if (recent.size >= KEPT) recent.delete(recent.keys().next().value ?? "");
  recent.set(text, parsed);
  return parsed;
}

function read(text: string, context: ScriptContext): ParsedCommand {
  const { steps, errors } = readShell(text);
  const expanded = steps.map(({ words }) => words.flatMap((word) => expandWord(word, context)));
  const main = expanded.findLastIndex(isBenchmarkStep);
  const step = steps[main];
  const invocation = readInvocation(expanded[main] ?? expanded.at(-1) ?? []);
  const flags = readFlags(invocation.arguments);
  return {
    text,
    context,
    steps,
    main: step === undefined ? null : main,
    env: step === undefined ? [] : [...envOf(steps.slice(0, main), step), ...invocation.env],
    directories: [...context.directories, ...steps.slice(0, Math.max(main, 0)).flatMap(directoryOf)],
    interpreter: invocation.interpreter,
    entry: invocation.entry,
    arguments: invocation.arguments,
    flags,
    positionals: positionalsOf(invocation.arguments),
    shells: expanded.flatMap((words) => readInvocation(words).shells),
    mounts: invocation.mounts,
    image: invocation.image,
    syntaxErrors: errors,
  };
}

/** Exported assignments of earlier steps and the main step's own. */
function envOf(before: readonly ShellStep[], main: ShellStep): EnvAssignment[] {
  return [...before.flatMap(({ env }) => env.filter((assignment) => assignment.exported)), ...main.env];
}

function directoryOf({ words }: ShellStep): Word[] {
  return words[0]?.value === "cd" && words[1] !== undefined ? [words[1]] : [];
}

/** A word is a flag if it starts with a dash and is no number: argparse reads `-1` as a value too. */
export function isFlag(value: string): boolean {
  return value.startsWith("-") && value !== "-" && value !== "--" && !/^-\d+$|^-\d*\.\d+$/.test(value);
}

function readFlags(words: readonly Word[]): FlagUse[] {
  const flags: { word: Word; values: Word[] }[] = [];
  for (const word of words) {
    if (isFlag(word.value)) flags.push({ word, values: [] });
    else flags.at(-1)?.values.push(word);
  }
  return flags.map(({ word, values }) => {
    const equals = word.value.indexOf("=");
    const flag = equals < 0 ? word.value : word.value.slice(0, equals);
    return {
      flag,
      name: flag.replaceAll("_", "-"),
      inline: equals < 0 ? null : word.value.slice(equals + 1),
      word,
      values,
    };
  });
}

function positionalsOf(words: readonly Word[]): Word[] {
  const first = words.findIndex(({ value }) => isFlag(value));
  return words.slice(0, first < 0 ? words.length : first);
}
