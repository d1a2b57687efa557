import { type Declared, declaredFlag, type ValueKinds } from "./declared.ts";
import type { ProjectPrograms } from "./programs.ts";
import { newParser } from "./python/argparse.ts";
import { Follower, type FollowOptions } from "./python/follow.ts";
import { type Doubt, Finished, Raised, TooLong, type Trace } from "./python/machine.ts";
import { BlockScope, ownOf } from "./python/scope.ts";
import { given, type ParserRecord, type Value } from "./python/value.ts";
import type { Kept } from "./walk.ts";

/** Where a program declares its flags: in a function that is given a parser, or when the file is run. */
export type Reading = Omit<ProjectPrograms["programs"][number]["readings"][number], "form">;

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

export interface ReadContext extends FollowOptions {
  readonly kinds: ValueKinds;
}

const IMPORTED: ReadParser = { className: "", sets: [], flags: [], leaves: false, runs: false };

/** One way to call a program, kept up to date. */
export class KeptReading implements Kept {
  /** Null where the program is not there. */
  parser: ReadParser | null = null;
  doubts: readonly Doubt[] = [];
  readonly reading: Reading;
  readonly #context: ReadContext;

  constructor(reading: Reading, context: ReadContext) {
    this.reading = reading;
    this.#context = context;
  }

  /** Reads it at the commit at which the files stand. */
  follow(): Trace {
    const follower = new Follower(this.#context);
    this.parser = this.#followed(follower);
    if (this.parser?.flags.some(({ flag }) => flag === null) === true)
      follower.doubts.push({ kind: "name-computed", path: this.reading.path, row: 0, detail: "" });
    this.doubts = follower.doubts;
    return follower.trace;
  }

  #followed(follower: Follower): ReadParser | null {
    const { path, call, parser: className, child } = this.reading;
    const made = className === undefined ? null : newParser(className, given(), follower);
    // a program that is run as a file is there as long as the file is
    const isScript = call === undefined && follower.file(path) !== null;
    let found: ParserRecord | null = made?.record ?? null;
    let leaves = false;
    try {
      if (!start(this.reading, follower, made)) return isScript ? IMPORTED : null;
    } catch (error) {
      if (error instanceof Finished) {
        found = error.record ?? found;
        leaves = error.how === "exit";
      } else if (error instanceof Raised) follower.doubt("raised", "");
      else if (error instanceof TooLong) follower.doubt("too-long", "");
      else throw error;
    }
    const record = child === undefined ? found : (found?.children.get(child) ?? null);
    if (record === null) return leaves || isScript ? { ...IMPORTED, leaves, runs: true } : null;
    const flags = record.declared.map((argument) => ({
      set: argument.set,
      flag: declaredFlag(argument, this.#context.kinds),
    }));
    const isEmpty = leaves && flags.length === 0;
    return { className: record.className, sets: [...record.sets], flags, leaves: isEmpty, runs: true };
  }
}

/** False where the file has no such function, or runs nothing. */
function start({ path, call, when }: Reading, follower: Follower, parser: Value): boolean {
  if (when !== undefined && follower.file(when) === null) return false;
  const module = follower.file(path);
  if (module === null || !(module.scope instanceof BlockScope)) return false;
  if (call === undefined) return runMain(module.scope, follower);
  const [first = "", ...rest] = call.split(".");
  const root = ownOf(module, first);
  if (root === undefined) return false;
  const callee = rest.reduce<Value>((of, name) => follower.attribute(of, name), root);
  follower.call(callee, parser === null ? given() : given(parser));
  return true;
}

/** `if __name__ == "__main__":` and what it calls. */
function runMain(scope: BlockScope, follower: Follower): boolean {
  const main = scope.block.filter(({ text }) => /^if\s+\(?\s*__name__\s*==/.test(text));
  follower.note(scope.path, "@main");
  follower.run(main, scope);
  return main.length > 0;
}
