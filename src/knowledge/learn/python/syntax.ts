/*
 * Python as far as declarations of command lines use it. Trees are small and plain, so that they can be kept by the
 * text they were made of: of two versions of a file most statements are the same.
 */

type Constant = string | number | boolean | null;

export interface Argument {
  readonly value: Expression;
  /** `name=value`. */
  readonly name?: string;
  /** `*value` and `**value`. */
  readonly stars?: 1 | 2;
}

export interface Clause {
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}

export interface Parameter {
  readonly name: string;
  readonly stars: 0 | 1 | 2;
  readonly standard: Expression | null;
}

export type Expression =
  | { readonly kind: "constant"; readonly value: Constant }
  | { readonly kind: "ellipsis" }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "attribute"; readonly of: Expression; readonly name: string }
  | { readonly kind: "call"; readonly callee: Expression; readonly arguments: readonly Argument[] }
  | { readonly kind: "index"; readonly of: Expression; readonly index: Expression }
  | { readonly kind: "slice"; readonly parts: readonly (Expression | null)[] }
  | { readonly kind: "list" | "tuple" | "set"; readonly items: readonly Expression[] }
  | {
      readonly kind: "dict";
      readonly items: readonly { readonly key: Expression | null; readonly value: Expression }[];
    }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "unary"; readonly operator: string; readonly value: Expression }
  | {
      readonly kind: "boolean";
      readonly operator: "and" | "or";
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: "compare";
      readonly first: Expression;
      readonly rest: readonly { readonly operator: string; readonly value: Expression }[];
    }
  | {
      readonly kind: "conditional";
      readonly test: Expression;
      readonly yes: Expression;
      readonly no: Expression;
    }
  | { readonly kind: "lambda"; readonly parameters: readonly Parameter[]; readonly body: Expression }
  | {
      readonly kind: "comprehension";
      readonly of: "list" | "set" | "dict" | "generator";
      readonly element: Expression;
      readonly value: Expression | null;
      readonly clauses: readonly Clause[];
    }
  | { readonly kind: "format"; readonly parts: readonly Expression[] }
  | { readonly kind: "walrus"; readonly name: string; readonly value: Expression }
  | { readonly kind: "star"; readonly value: Expression }
  /** What declarations do not need (await, yield …) and what is no Python. */
  | { readonly kind: "opaque"; readonly text: string };

export interface ImportedName {
  readonly name: string;
  readonly as: string;
}

export interface Handler {
  readonly type: Expression | null;
  readonly as: string | null;
  readonly body: Block;
}

/** Statements are made when they are run: most never are. */
export type Block = readonly LazyStatement[];

export type Statement =
  | { readonly kind: "expression"; readonly value: Expression }
  | { readonly kind: "assign"; readonly targets: readonly Expression[]; readonly value: Expression }
  | {
      readonly kind: "annotated";
      readonly target: Expression;
      readonly annotation: Expression;
      readonly value: Expression | null;
    }
  | {
      readonly kind: "augmented";
      readonly target: Expression;
      readonly operator: string;
      readonly value: Expression;
    }
  | { readonly kind: "if"; readonly test: Expression; readonly body: Block; readonly otherwise: Block }
  | { readonly kind: "for"; readonly target: Expression; readonly iterable: Expression; readonly body: Block }
  | { readonly kind: "while"; readonly test: Expression; readonly body: Block }
  | {
      readonly kind: "try";
      readonly body: Block;
      readonly handlers: readonly Handler[];
      readonly otherwise: Block;
      readonly last: Block;
    }
  | {
      readonly kind: "with";
      readonly items: readonly { readonly value: Expression; readonly as: Expression | null }[];
      readonly body: Block;
    }
  | {
      readonly kind: "function";
      readonly name: string;
      readonly parameters: readonly Parameter[];
      readonly decorators: readonly Expression[];
      readonly body: Block;
    }
  | {
      readonly kind: "class";
      readonly name: string;
      readonly bases: readonly Argument[];
      readonly decorators: readonly Expression[];
      readonly body: Block;
    }
  | { readonly kind: "return"; readonly value: Expression | null }
  | { readonly kind: "raise"; readonly value: Expression | null }
  | { readonly kind: "delete"; readonly targets: readonly Expression[] }
  | { readonly kind: "import"; readonly names: readonly ImportedName[] }
  | {
      readonly kind: "from";
      readonly module: string;
      /** Leading dots. */
      readonly level: number;
      /** Null for a star. */
      readonly names: readonly ImportedName[] | null;
    }
  | { readonly kind: "break" | "continue" | "nothing" };

/** A statement as the outline of a file knows it: its text, and what it binds; its tree comes when asked for. */
export interface LazyStatement {
  readonly text: string;
  /** Line in the file, from 0; 0 inside a statement that is made as a whole, which may stand anywhere. */
  readonly row: number;
  /** Names that it binds or changes, where it stands. */
  readonly binds: readonly string[];
  /** `from x import *` stands in it. */
  readonly star: boolean;
  readonly form: "class" | "function" | "annotated" | "other";
  /** Of a class: what is written before its body; of others the text, of a loop also inside another statement. */
  readonly head: string;
  /** Of a class and of a function: its statements. */
  readonly body: Block;
  tree(): Statement;
}
