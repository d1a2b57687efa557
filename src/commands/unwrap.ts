import type { EnvAssignment, Word } from "../model/command.ts";
import type { Project } from "../model/records.ts";
import { engineImage, launcherNamed } from "./launcherRegistry.ts";
import type { LauncherForm } from "./launchers.ts";

/** What stands behind the launchers of a step. */
export interface Unwrapped {
  /** The program's words from its name on; null where none is named. */
  readonly program: readonly Word[] | null;
  /** The program that a container image starts with the words behind it; null where the program is named. */
  readonly implied: {
    readonly program: string;
    readonly image: Word;
    readonly words: readonly Word[];
  } | null;
  /** Words whose value is a text for a shell. */
  readonly shells: readonly Word[];
  /** What launchers set for the program. */
  readonly env: readonly EnvAssignment[];
  /** Places inside a container that hold folders of the host. */
  readonly mounts: readonly string[];
  /** The container image, where a launcher names one. */
  readonly image: Word | null;
}

const nothing: Unwrapped = { program: null, implied: null, shells: [], env: [], mounts: [], image: null };

const interpreter = /^(?:.*\/)?python(?:\d(?:\.\d+)?)?$/;
const program = /^(?:.*\/)?(?:vllm|sglang)$/;
const script = /\.py$/;

export const isInterpreter = ({ value }: Word) => interpreter.test(value);
export const isEngineCommand = ({ value }: Word) => program.test(value);
const isProgram = (word: Word) => isInterpreter(word) || isEngineCommand(word) || script.test(word.value);
/** `vllm` alone does nothing: it is an environment's name in a prompt, or a container's. */
const starts = (words: readonly Word[]) =>
  words[0] !== undefined && isProgram(words[0]) && (words.length > 1 || !isEngineCommand(words[0]));

/** Launchers start launchers; nobody nests more. */
const DEEPEST = 8;

/** Walks through the launchers of a step to the program that it runs. */
export function unwrap(words: readonly Word[], depth = 0): Unwrapped {
  const [first, ...rest] = words;
  if (first === undefined || depth > DEEPEST) return nothing;
  const launcher = launcherNamed(first.value.split("/").at(-1) ?? "");
  if (launcher === undefined) return starts(words) ? { ...nothing, program: words } : nothing;
  const sub = launcher.subcommands;
  if (sub === undefined) return behind(launcher, rest, depth);
  const at = rest.findIndex(({ value }) => !value.startsWith("-"));
  const name = rest[at]?.value ?? "";
  // `uvx` and alike may stand for the same word: an own key only
  return Object.hasOwn(sub, name) ? behind(sub[name]!, rest.slice(at + 1), depth) : nothing;
}

function behind(form: LauncherForm, words: readonly Word[], depth: number): Unwrapped {
  const own = readOptions(form, words);
  const inner = form.image === true ? inImage(own, words, depth) : startedBy(form, own, depth);
  const found = isNamed(inner) || own.shells.length > 0 ? inner : anyProgram(own.rest, depth);
  return {
    ...found,
    shells: [...own.shells, ...found.shells],
    env: [...own.env, ...found.env],
    mounts: [...own.mounts, ...found.mounts],
  };
}

function isNamed({ program: own, implied, shells }: Unwrapped): boolean {
  return own !== null || implied !== null || shells.length > 0;
}

/** Options that nobody lists may take values: then the first word that names a program, or starts one, is taken. */
function anyProgram(words: readonly Word[], depth: number): Unwrapped {
  for (const [at, word] of words.entries()) {
    if (isProgram(word)) return { ...nothing, program: words.slice(at) };
    const started = launcherNamed(word.value) !== undefined ? unwrap(words.slice(at), depth + 1) : nothing;
    if (isNamed(started)) return started;
  }
  return nothing;
}

function startedBy(form: LauncherForm, { rest, image }: Options, depth: number): Unwrapped {
  const [first] = rest;
  if (form.shell === true && first !== undefined && /\s/.test(first.value))
    return { ...nothing, shells: [first] };
  return image === null ? unwrap(rest, depth + 1) : insideImage(image, rest, depth);
}

interface Options {
  readonly shells: readonly Word[];
  readonly env: readonly EnvAssignment[];
  readonly mounts: readonly string[];
  readonly entrypoint: Word | null;
  readonly image: Word | null;
  readonly rest: readonly Word[];
}

function readOptions(form: LauncherForm, words: readonly Word[]): Options {
  const shells: Word[] = [];
  const env: EnvAssignment[] = [];
  const mounts: string[] = [];
  let entrypoint: Word | null = null;
  let image: Word | null = null;
  let positionals = form.positionals ?? 0;
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (word.value === "--") break;
    const assigned = form.assigns === true ? assignmentOf(word) : null;
    if (assigned !== null) env.push(assigned);
    else if (!word.value.startsWith("-")) {
      if (positionals === 0) break;
      positionals--;
    } else {
      const [name = "", inline] = /^(--?[^=]+)(?:=(.*))?$/s.exec(word.value)?.slice(1) ?? [];
      const value = inline === undefined ? words[at + 1] : { ...word, value: inline };
      const isShell = form.shellOptions?.test(name) === true;
      if (isShell && value !== undefined) shells.push(value);
      if (name === form.imageOption && value !== undefined) image = value;
      if (name === "--entrypoint" && value !== undefined) entrypoint = value;
      if (form.env?.includes(name) === true && value !== undefined) env.push(...present(assignmentOf(value)));
      if (form.mounts?.includes(name) === true && value !== undefined) mounts.push(...mountOf(value.value));
      if (inline === undefined && (isShell || form.valued?.includes(name) === true)) at++;
    }
  }
  return {
    shells,
    env,
    mounts,
    entrypoint,
    image,
    rest: words.slice(words[at]?.value === "--" ? at + 1 : at),
  };
}

function present<T>(value: T | null): T[] {
  return value === null ? [] : [value];
}

function assignmentOf({ value, span }: Word): EnvAssignment | null {
  const [, name, assigned] = /^([A-Za-z_]\w*)=(.*)$/s.exec(value) ?? [];
  return name === undefined || assigned === undefined
    ? null
    : { name, value: assigned, span, exported: false };
}

/** `HOST:PLACE[:ro]`, or `type=bind,source=HOST,target=PLACE`. */
function mountOf(value: string): string[] {
  const target = /(?:^|,)(?:target|destination|dst)=([^,]+)/.exec(value)?.[1] ?? value.split(":")[1];
  return target === undefined ? [] : [target];
}

function inImage(own: Options, words: readonly Word[], depth: number): Unwrapped {
  const known = words.findIndex(({ value }) => projectOfImage(value) !== null);
  const [image, ...given] = known < 0 ? own.rest : words.slice(known);
  if (image === undefined) return nothing;
  if (own.entrypoint !== null) return { ...unwrap([own.entrypoint, ...given], depth + 1), image };
  return insideImage(image, given, depth);
}

/** What an image starts: the words given to it, or its own entry point with them. */
function insideImage(image: Word, given: readonly Word[], depth: number): Unwrapped {
  const started = unwrap(given, depth + 1);
  const own = engineImage(image.value)?.starts;
  if (own === undefined || started.program !== null || started.shells.length > 0)
    return { ...started, image };
  return { ...nothing, implied: { program: own, image, words: given }, image };
}

/** The engine whose release the image's tag is; null for any other image. */
export function projectOfImage(image: string): Project | null {
  return engineImage(image)?.project ?? null;
}

/** The release in an image's tag: `v0.4.5-cu124` is 0.4.5; null for `latest` and for a digest. */
export function releaseOfImage(image: string): string | null {
  return /:v?(\d+\.\d+(?:\.\d+)?(?:\.?(?:post|rc)\d+)?)(?:-[\w.-]+)?(?:@[^@]*)?$/.exec(image)?.[1] ?? null;
}
