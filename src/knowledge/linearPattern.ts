import { RE2JS } from "re2js";

/**
 * An expression whose search takes a time that grows as the text does (RE2), for all that asks a RegExp: every search of the
 * language goes through `exec`.
 */
class LinearPattern extends RegExp {
  readonly #compiled: RE2JS;

  constructor(source: string | RegExp, flags = "") {
    // the language's own reading stands behind `source` and `flags`, and is never searched with
    super(source, flags);
    const has = (flag: string, bit: number) => (this.flags.includes(flag) ? bit : 0);
    const bits = has("i", RE2JS.CASE_INSENSITIVE) | has("m", RE2JS.MULTILINE) | has("s", RE2JS.DOTALL);
    this.#compiled = RE2JS.compile(RE2JS.translateRegExp(this.source), bits);
  }

  override exec(text: string): RegExpExecArray | null {
    const isMoving = this.global || this.sticky;
    const matcher = this.#compiled.matcher(text);
    if ((isMoving && this.lastIndex > text.length) || !matcher.find(isMoving ? this.lastIndex : 0)) {
      this.lastIndex = 0;
      return null;
    }
    if (isMoving) this.lastIndex = matcher.end();
    const count = matcher.groupCount();
    const groups = Array.from({ length: count + 1 }, (_, at) => matcher.group(at) ?? undefined);
    const names = Object.entries(this.#compiled.namedGroups() as Readonly<Record<string, number>>);
    const named = names.map(([name, at]) => [name, groups[at]] as const);
    return Object.assign(groups as RegExpExecArray, {
      index: matcher.start(),
      input: text,
      groups: names.length === 0 ? undefined : Object.fromEntries(named),
    });
  }
}

/** @throws Error for what RE2 does not know: looking around, looking back */
export function linearPattern(source: string, flags: string): RegExp {
  // the translation takes it for the letter
  if (/(?<!\\)(?:\\\\)*\\k</.test(source)) throw new Error("`\\k<` looks back");
  return new LinearPattern(source, flags);
}
