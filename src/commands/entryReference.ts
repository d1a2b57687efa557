import type { EntryReference, Word } from "../model/command.ts";
import { aliases, cliModule, launcherModules, serverModule } from "./launchers.ts";
import { isEngineCommand, isInterpreter, unwrap, type Unwrapped } from "./unwrap.ts";

/** The words of a step that name the program, and what follows. */
interface Called {
  readonly interpreter: Word | null;
  readonly entry: EntryReference;
  readonly arguments: readonly Word[];
}

export type Invocation = Called & Pick<Unwrapped, "shells" | "env" | "mounts" | "image">;

/** Python options that take the next word as their value. */
const withValue = new Set(["-X", "-W", "--check-hash-based-pycs"]);

/** True for a step that runs a Python program or one of the engines' own commands, possibly behind launchers. */
export function isBenchmarkStep(words: readonly Word[]): boolean {
  const { program, implied } = unwrap(words);
  return program !== null || implied !== null;
}

/** Reads the interpreter and entry point of a step, and what its launchers say. */
export function readInvocation(words: readonly Word[]): Invocation {
  const { program, implied, ...around } = unwrap(words);
  if (implied !== null) return { ...around, ...impliedInvocation(implied) };
  const first = program?.[0];
  if (program === null || first === undefined)
    return { ...around, interpreter: null, entry: nothing(words[0]), arguments: words.slice(1) };
  if (isInterpreter(first)) return { ...around, ...pythonInvocation(program, 0, first) };
  if (isEngineCommand(first)) return { ...around, ...cliInvocation(program, 0, first) };
  return {
    ...around,
    interpreter: null,
    entry: { kind: "script", name: first.value, span: first.span },
    arguments: program.slice(1),
  };
}

/** Words behind an image that starts the server: a first word that is no flag is the model, as `vllm serve` takes it. */
function impliedInvocation({ program, image, words }: NonNullable<Unwrapped["implied"]>): Called {
  const isServe = program === serverModule && words[0] !== undefined && !words[0].value.startsWith("-");
  return {
    interpreter: null,
    entry: {
      kind: isServe ? "cli" : "module",
      name: isServe ? "vllm serve" : program,
      span: image.span,
      implied: true,
    },
    arguments: words,
  };
}

function pythonInvocation(words: readonly Word[], at: number, python: Word): Called {
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
  if (module.value === cliModule) return cliInvocation(words, next + 1, { ...module, value: "vllm", span });
  const launcher = launcherModules[module.value];
  if (launcher !== undefined)
    return behindModule([{ ...module, value: launcher }, ...words.slice(next + 2)], python);
  const alias = aliases[module.value];
  if (alias !== undefined)
    return {
      interpreter: python,
      entry: { kind: "cli", name: alias, span },
      arguments: words.slice(next + 2),
    };
  return {
    interpreter: python,
    entry: { kind: "module", name: module.value, span },
    arguments: words.slice(next + 2),
  };
}

/** `python -m torch.distributed.run … script.py`: the script runs, by the same interpreter. */
function behindModule(words: readonly Word[], python: Word): Called {
  const { program } = unwrap(words);
  const [first] = program ?? [];
  if (program === null || first === undefined)
    return { interpreter: python, entry: nothing(words[0]), arguments: words.slice(1) };
  if (isInterpreter(first)) return pythonInvocation(program, 0, first);
  const entry = { kind: "script" as const, name: first.value, span: first.span };
  return { interpreter: python, entry, arguments: program.slice(1) };
}

function isPythonOption(word: Word | undefined): boolean {
  return word !== undefined && word.value.startsWith("-") && word.value !== "-m" && word.value !== "-c";
}

/** `vllm serve` has one sub-command, `vllm bench serve` two, `vllm bench sweep serve` three. */
function cliInvocation(words: readonly Word[], at: number, first: Word): Called {
  const isBench = words[at + 1]?.value === "bench";
  const depth = !isBench ? 1 : words[at + 2]?.value === "sweep" ? 3 : 2;
  const named = [first, ...words.slice(at + 1, at + 1 + depth).filter(({ value }) => !value.startsWith("-"))];
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
