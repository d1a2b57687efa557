import { wordsOf } from "../commands/context.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import type { EnvAssignment, ParsedCommand, ScriptContext, Word } from "../model/command.ts";

/** `for X in …`, `read X`. */
const taking = /\b(?:for|read)\s+([A-Za-z_]\w*)/g;

/** Where an assignment may stand: ten thousand lines without one are not read twice. */
const assigning = /(?:^\s*|[;&({]\s*|\b(?:export|local|declare|readonly)\b.*\s)[A-Za-z_]\w*\+?=/;

const changing = /\b(?:cd|pushd)\s/;

/**
 * What the lines read so far settle for the next one: variables, and the folder. A variable that a condition may set in two ways
 * is set, and nobody knows to what.
 */
export class Script {
  readonly #variables = new Map<string, readonly string[] | null>();
  readonly #directories: Word[] = [];
  #conditions = 0;
  #context: ScriptContext | null = null;

  /** The context of the next line; the same one as long as nothing changes. */
  get context(): ScriptContext {
    this.#context ??= { variables: new Map(this.#variables), directories: [...this.#directories] };
    return this.#context;
  }

  take(line: string): void {
    if (/^\s*(?:if|case)\b/.test(line)) this.#conditions++;
    if (/^\s*(?:fi|esac)\b/.test(line)) this.#conditions--;
    for (const [, name = ""] of line.matchAll(taking)) this.#set(name, null);
    if (!assigning.test(line) && !changing.test(line)) return;
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
    if (this.#conditions > 0 && known !== undefined && appends !== true) this.#set(name, null);
    else if (appends !== true) this.#set(name, words);
    else this.#set(name, known == null ? null : [...known, ...words]);
  }

  /** Words with the script's own variables filled in; what comes from elsewhere stays a variable. */
  #filled(words: readonly string[]): readonly string[] {
    return words.map((word) =>
      word.replace(/\$(?:(\w+)|\{(\w+)\})/g, (written, bare?: string, braced?: string) => {
        const value = this.#variables.get(bare ?? braced ?? "");
        return value?.length === 1 ? value[0]! : written;
      }),
    );
  }

  #set(name: string, words: readonly string[] | null): void {
    this.#variables.set(name, words);
    this.#context = null;
  }
}
