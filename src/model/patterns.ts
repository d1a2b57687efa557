import { UserError } from "./userError.ts";

/*
 * Expressions that stand in data. Those of the package are held against long repeats by a test; one that a user wrote may take the
 * square of a line, or a power of it: it is searched by an engine whose time grows as the text does.
 */

/** Makes an expression of that engine; throws where it knows no such. */
export type LinearEngine = (source: string, flags: string) => RegExp;

interface Foreign {
  /** Texts that a user wrote, with the file of each. */
  readonly places: ReadonlyMap<string, string>;
  readonly engine: LinearEngine;
}

let foreign: Foreign | null = null;

/** Whoever wrote these texts is not us: those that are expressions are searched by the engine. */
export function declareForeign(places: ReadonlyMap<string, string>, engine: LinearEngine): void {
  foreign = { places: new Map([...(foreign?.places ?? []), ...places]), engine };
}

/**
 * An expression out of data.
 * @param around what is written around it, with the expression as `$&`
 * @throws UserError where it is a user's, and looks around itself or back: no linear engine does
 */
export function patternOf(source: string, flags = "", around = "$&"): RegExp {
  return patternFrom(
    source,
    around.replace("$&", () => source),
    flags,
  );
}

/** An expression that was made of a text out of data, such as a path with places. */
export function patternFrom(text: string, source: string, flags: string): RegExp {
  const place = foreign?.places.get(text);
  if (foreign === null || place === undefined) return new RegExp(source, flags);
  try {
    return foreign.engine(source, flags);
  } catch (error) {
    throw new UserError(
      `${place}: no search for ${text} ends in a time that grows as what is searched does: ${error instanceof Error ? error.message : String(error)}`,
      "write it without looking ahead (?=…), behind (?<=…) or back \\1, each place once",
      { cause: error },
    );
  }
}

/** Whether a user wrote the expression. */
export function isForeign(source: string): boolean {
  return foreign?.places.has(source) === true;
}

/**
 * Several expressions as one that finds what any of them does, the first of what begins at one place; those of a user stand for
 * themselves. Without any it finds nothing.
 */
export function patternsOf(sources: readonly string[], flags = "", around = "$&"): RegExp {
  const own = sources.filter((each) => !isForeign(each)).map((each) => `(?:${each})`);
  const joined = new RegExp(
    around.replace("$&", () => (own.length === 0 ? "(?!)" : `(?:${own.join("|")})`)),
    flags,
  );
  const others = sources.filter(isForeign);
  if (others.length === 0) return joined;
  const inside = around.replace("$&", "(?:$&)");
  const global = flags.includes("g") ? flags : `${flags}g`;
  const parts = [new RegExp(joined.source, global), ...others.map((each) => patternOf(each, global, inside))];
  return new EarliestOf(parts, flags);
}

/** Of several expressions the one whose match begins first. */
class EarliestOf extends RegExp {
  readonly #parts: readonly RegExp[];

  /** The language makes another of an expression that it goes through (`matchAll`). */
  constructor(parts: readonly RegExp[] | EarliestOf, flags: string) {
    super(parts instanceof EarliestOf ? parts.source : "", flags);
    this.#parts = parts instanceof EarliestOf ? parts.#parts : parts;
  }

  override exec(text: string): RegExpExecArray | null {
    const from = this.global ? this.lastIndex : 0;
    const found = this.#parts.flatMap((part) => {
      part.lastIndex = from;
      const match = part.exec(text);
      return match === null ? [] : [match];
    });
    const [first = null] = found.toSorted((a, b) => a.index - b.index);
    if (this.global) this.lastIndex = first === null ? 0 : first.index + first[0].length;
    return first;
  }
}
