import type { EntryReference, Word } from "../model/command.ts";

/** The words of a step that name the program, and what follows. */
export interface Invocation {
  readonly interpreter: Word | null;
  readonly entry: EntryReference;
  readonly arguments: readonly Word[];
}

const interpreter = /^(?:.*\/)?python(?:\d(?:\.\d+)?)?$/;
const program = /^(?:.*\/)?(?:vllm|sglang)$/;
const script = /\.py$/;
/** Python options that take the next word as their value. */
const withValue = new Set(["-X", "-W", "--check-hash-based-pycs"]);

/** True for a step that starts a Python program or one of the engines' own commands, possibly behind a wrapper. */
export function isBenchmarkStep(words: readonly Word[]): boolean {
  return programIndex(words) >= 0;
}

/** Programs that run another program and change nothing here. `cd vllm` must not pass for a benchmark. */
const wrappers = new Set([
  "env",
  "nohup",
  "time",
  "exec",
  "sudo",
  "numactl",
  "taskset",
  "nsys",
  "ncu",
  "uv",
  "timeout",
  "stdbuf",
  "torchrun",
]);

const isProgram = ({ value }: Word) => interpreter.test(value) || program.test(value) || script.test(value);

function programIndex(words: readonly Word[]): number {
  const first = words[0]?.value ?? "";
  if (wrappers.has(first.split("/").at(-1) ?? "")) return words.findIndex(isProgram);
  return words[0] !== undefined && isProgram(words[0]) ? 0 : -1;
}

/** Reads the interpreter and entry point of a step. */
export function readInvocation(words: readonly Word[]): Invocation {
  const at = programIndex(words);
  const first = words[at];
  if (first === undefined) return { interpreter: null, entry: nothing(words[0]), arguments: words.slice(1) };
  if (interpreter.test(first.value)) return pythonInvocation(words, at, first);
  if (program.test(first.value)) return cliInvocation(words, at, first);
  return {
    interpreter: null,
    entry: { kind: "script", name: first.value, span: first.span },
    arguments: words.slice(at + 1),
  };
}

function pythonInvocation(words: readonly Word[], at: number, python: Word): Invocation {
  let next = at + 1;
  while (isPythonOption(words[next])) next += withValue.has(words[next]?.value ?? "") ? 2 : 1;
  const word = words[next];
  if (word === undefined) return { interpreter: python, entry: nothing(python), arguments: [] };
  if (word.value !== "-m")
    return {
      interpreter: python,
      entry: { kind: "script", name: word.value, span: word.span },
      arguments: words.slice(next + 1),
    };
  const module = words[next + 1];
  if (module === undefined) return { interpreter: python, entry: nothing(word), arguments: [] };
  const span = [word.span[0], module.span[1]] as const;
  return {
    interpreter: python,
    entry: { kind: "module", name: module.value, span },
    arguments: words.slice(next + 2),
  };
}

function isPythonOption(word: Word | undefined): boolean {
  return word !== undefined && word.value.startsWith("-") && word.value !== "-m" && word.value !== "-c";
}

/** `vllm serve` has one sub-command, `vllm bench serve` two. */
function cliInvocation(words: readonly Word[], at: number, first: Word): Invocation {
  const depth = words[at + 1]?.value === "bench" ? 2 : 1;
  const named = words
    .slice(at, at + 1 + depth)
    .filter(({ value }, index) => index === 0 || !value.startsWith("-"));
  const last = named.at(-1) ?? first;
  const name = named
    .map(({ value }, index) => (index === 0 ? (value.split("/").at(-1) ?? value) : value))
    .join(" ");
  return {
    interpreter: null,
    entry: { kind: "cli", name, span: [first.span[0], last.span[1]] },
    arguments: words.slice(at + named.length),
  };
}

function nothing(word: Word | undefined): EntryReference {
  return { kind: "none", name: word?.value ?? "", span: word?.span ?? [0, 0] };
}
