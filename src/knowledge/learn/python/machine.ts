import type { Block, Expression } from "./syntax.ts";
import type { Given, ParserRecord, Scope, Value } from "./value.ts";

/** How a block ended: null where it ran to its end. */
export type Flow =
  | { readonly kind: "return"; readonly value: Value }
  | { readonly kind: "break" | "continue" }
  | null;

/** What the parts of the reading need of each other. Nothing of the program itself is ever run: its text is followed. */
export interface Machine {
  evaluate(expression: Expression, scope: Scope): Value;
  run(block: Block, scope: Scope): Flow;
  call(callee: Value, given: Given): Value;
  attribute(of: Value, name: string): Value;
  /** A module by its dotted name, as the file at `from` would import it; undefined: none of the clone. */
  module(name: string, level: number, from: string): Value | undefined;
  /** Every entry of a list, a dictionary, an enum …; null where it cannot be known. */
  iterate(value: Value): readonly Value[] | null;
  /** Whether it is true; null where it cannot be known. */
  truth(value: Value): boolean | null;
  /** Counts one step; throws beyond what a declaration can need. */
  step(): void;
  /** A name of a file that the outcome rests on. */
  note(path: string, key: string): void;
  doubt(kind: Doubt["kind"], detail: string): void;
  /** How many `try` stand around what is followed. */
  tries: number;
  /** The statement that is followed. */
  place: { readonly path: string; readonly row: number };
  /** The set of flags whose function is being followed. */
  readonly sets: string[];
  setOf(path: string, qualified: string): SetRule | null;
}

/** A function that declares flags which several programs share. */
export interface SetRule {
  readonly id: string;
  /** Not followed from the programs that call it: it has a reading of its own. */
  readonly isBoundary: boolean;
}

/** What cannot be read from the text, with its place. */
export interface Doubt {
  readonly kind: "flags-in-loop" | "name-computed" | "too-long" | "raised";
  readonly path: string;
  readonly row: number;
  readonly detail: string;
}

/** `sys.exit`, `parse_args`: nothing after it declares flags. */
export class Finished extends Error {
  readonly how: "parsed" | "exit";
  readonly record: ParserRecord | null;

  constructor(how: "parsed" | "exit", record: ParserRecord | null) {
    super(how);
    this.how = how;
    this.record = record;
  }
}

/** `raise` of the program. */
export class Raised extends Error {}

/** A reading that does not come to an end. */
export class TooLong extends Error {}
