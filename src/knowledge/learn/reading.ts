import { type Declared, declaredFlag, type ValueKinds } from "./declared.ts";
import { newParser } from "./python/argparse.ts";
import { Follower } from "./python/follow.ts";
import type { Memo, Trace } from "./python/memo.ts";
import { type Doubt, Finished, Raised, type SetRule, TooLong } from "./python/machine.ts";
import { BlockScope } from "./python/scope.ts";
import type { ParserRecord, Value } from "./python/value.ts";
import type { Library } from "./library.ts";
import type { Kept } from "./walk.ts";

/** Where a program declares its flags: in a function that is given a parser, or when the file is run. */
export interface Reading {
  readonly path: string;
  /** `function` or `Class.method`; absent: the file is run as a program. */
  readonly call?: string;
  /** The class of the parser that is given; absent: what is given is not one of the program's. */
  readonly parser?: string;
  /** The subcommand whose flags are wanted. */
  readonly child?: string;
  /** A file without which the program cannot be called so. */
  readonly when?: string;
}

/** What a program declares, free of the values it was made of. */
export interface ReadParser {
  readonly className: string;
  readonly sets: readonly string[];
  /** Flags in order; null for one whose name is computed. */
  readonly flags: readonly { readonly set: string | null; readonly flag: Declared | null }[];
  /** It leaves with an error before any flag is declared. */
  readonly leaves: boolean;
  /** It does something when it is run; a file that only others import is no program. */
  readonly runs: boolean;
}

export interface Read {
  readonly parser: ReadParser | null;
  readonly trace: Trace;
  readonly doubts: readonly Doubt[];
}

export interface ReadContext {
  readonly library: Library;
  readonly roots: readonly string[];
  readonly setOf: (path: string, qualified: string) => SetRule | null;
  readonly kinds: ValueKinds;
  readonly assumed: ReadonlyMap<string, boolean>;
  readonly memo: Memo;
}

/** A program's reading, kept up to date. */
export class KeptReading implements Kept {
  /** Null until it is followed. */
  read: Omit<Read, "trace"> | null = null;
  readonly reading: Reading;
  readonly #context: ReadContext;

  constructor(reading: Reading, context: ReadContext) {
    this.reading = reading;
    this.#context = context;
  }

  follow(): Trace {
    const { trace, ...rest } = read(this.reading, this.#context);
    this.read = rest;
    return trace;
  }
}

/** Follows one program at the commit at which the library stands. */
export function read(reading: Reading, { library, kinds, ...context }: ReadContext): Read {
  const follower = new Follower({
    ...context,
    files: {
      open: (path) => library.open(path),
      meaning: (path, key) => library.fingerprint(path, key),
    },
  });
  const parser = followed(reading, follower, kinds);
  return { parser, trace: follower.trace, doubts: follower.doubts };
}

function followed(reading: Reading, follower: Follower, kinds: ValueKinds): ReadParser | null {
  const made =
    reading.parser === undefined
      ? null
      : newParser(reading.parser, { values: [], named: new Map() }, follower);
  let found: ParserRecord | null = made?.record ?? null;
  let leaves = false;
  try {
    if (!start(reading, follower, made)) return isScript(reading, follower) ? IMPORTED : null;
  } catch (error) {
    if (error instanceof Finished) {
      found = error.record ?? found;
      leaves = error.how === "exit";
    } else if (error instanceof Raised) follower.doubt("raised", "");
    else if (error instanceof TooLong) follower.doubt("too-long", "");
    else throw error;
  }
  const record = reading.child === undefined ? found : (found?.children.get(reading.child) ?? null);
  if (record !== null) return parserOf(record, leaves, kinds);
  return leaves || isScript(reading, follower) ? { ...IMPORTED, leaves, runs: true } : null;
}

const IMPORTED: ReadParser = { className: "", sets: [], flags: [], leaves: false, runs: false };

/** A program that is run as a file is there as long as the file is. */
function isScript({ path, call }: Reading, follower: Follower): boolean {
  return call === undefined && follower.file(path) !== null;
}

function parserOf(record: ParserRecord, leaves: boolean, kinds: ValueKinds): ReadParser {
  const flags = record.declared.map((argument) => ({
    set: argument.set,
    flag: declaredFlag(argument, kinds),
  }));
  return {
    className: record.className,
    sets: [...record.sets],
    flags,
    leaves: leaves && flags.length === 0,
    runs: true,
  };
}

/** False where the file has no such function, or runs nothing. */
function start({ path, call, when }: Reading, follower: Follower, parser: Value): boolean {
  if (when !== undefined && follower.file(when) === null) return false;
  const module = follower.file(path);
  if (module === null || !(module.scope instanceof BlockScope)) return false;
  if (call === undefined) return runMain(module.scope, follower);
  const [first = "", ...rest] = call.split(".");
  const root = module.scope.own(first);
  if (root === undefined) return false;
  const callee = rest.reduce<Value>((of, name) => follower.attribute(of, name), root);
  follower.call(callee, { values: parser === null ? [] : [parser], named: new Map() });
  return true;
}

/** `if __name__ == "__main__":` and what it calls. */
function runMain(scope: BlockScope, follower: Follower): boolean {
  const main = scope.block.filter(({ text }) => /^if\s+\(?\s*__name__\s*==/.test(text));
  follower.note(scope.path, "@main");
  follower.run(main, scope);
  return main.length > 0;
}
