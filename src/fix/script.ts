import { wordsOf } from "../commands/context.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import type { EnvAssignment, ParsedCommand, ScriptContext, Word } from "../model/command.ts";

/** `for X in …`, `read X`. */
const taking = /\b(?:for|read)\s+([A-Za-z_]\w*)/g;

/** Where an assignment may stand: ten thousand lines without one are not read twice. */
const assigning = (line: string): boolean =>
  /(?:^\s*|[;&({]\s*)[A-Za-z_]\w*\+?=/.test(line) ||
  (/\b(?:export|local|declare|readonly)\s/.test(line) && /\s[A-Za-z_]\w*\+?=/.test(line));

const changing = /\b(?:cd|pushd)\s/;

/** Values of variables in other branches that a line is looked at with. */
const MOST_OTHERS = 8;

/**
 * What the lines read so far settle for the next one: variables, and the folder. A variable that a condition sets has several
 * values: the last one written, and the others.
 */
export class Script {
  readonly #variables = new Map<string, readonly string[] | null>();
  /** What a variable holds in other branches. */
  readonly #others = new Map<string, (readonly string[])[]>();
  readonly #directories: Word[] = [];
  #conditions = 0;
  #context: ScriptContext | null = null;

  /** The context of the next line; the same one as long as nothing changes. */
  get context(): ScriptContext {
    this.#context ??= this.#made();
    return this.#context;
  }

  #made(): ScriptContext {
    const variables = new Map(this.#variables);
    const directories = [...this.#directories];
    const others = [...this.#others].flatMap(([name, values]) =>
      values.map((words) => ({ variables: new Map(variables).set(name, words), directories })),
    );
    return { variables, directories, ...(others.length === 0 ? {} : { others: others.slice(-MOST_OTHERS) }) };
  }

  take(line: string): void {
    if (/^\s*(?:if|case)\b/.test(line)) this.#conditions++;
    if (/^\s*(?:fi|esac)\b/.test(line)) this.#conditions--;
    for (const [, name = ""] of line.matchAll(taking)) this.#set(name, null);
    if (!assigning(line) && !changing.test(line)) return;
    const { steps } = parseCommand(line);
    for (const { env } of steps) for (const each of env) if (each.exported) this.#assign(each);
    if (this.#conditions === 0) this.#enter(steps);
  }

  #enter(steps: ParsedCommand["steps"]): void {
    for (const { words } of steps) {
      const [program, folder] = words;
      if (folder === undefined || !["cd", "pushd"].includes(program?.value ?? "")) continue;
      this.#directories.push(folder);
      this.#context = null;
    }
  }

  #assign({ name, value, array, appends }: EnvAssignment): void {
    const known = this.#variables.get(name);
    const words = this.#filled(array ?? wordsOf(value));
    const others = this.#others.get(name) ?? [];
    this.#set(name, appends !== true ? words : known == null ? null : [...known, ...words]);
    // outside of conditions one assignment undoes what was there before
    if (this.#conditions > 0 && known != null) this.#others.set(name, [...others, known]);
    else if (appends !== true) this.#others.delete(name);
    else
      this.#others.set(
        name,
        others.map((each) => [...each, ...words]),
      );
  }

  /** Words with the script's own variables filled in; what comes from elsewhere stays a variable. */
  #filled(words: readonly string[]): readonly string[] {
    return words.map((word) =>
      word.replace(/\$(?:(\w+)|\{(\w+)\})/g, (written, bare?: string, braced?: string) => {
        const name = bare ?? braced ?? "";
        const value = this.#variables.get(name);
        return value?.length === 1 && !this.#others.has(name) ? value[0]! : written;
      }),
    );
  }

  #set(name: string, words: readonly string[] | null): void {
    this.#variables.set(name, words);
    this.#context = null;
  }
}
