import type * as z from "zod";
import { closest } from "../model/closest.ts";

/** Where a value does not have its shape, and what is meant. */
export interface ShapeError {
  /** JSON Pointer. */
  readonly pointer: string;
  readonly what: string;
}

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** Every place where the value differs from the schema; a word that is not known is given with the nearest one that is. */
export function shapeErrors(error: z.ZodError, schema: z.ZodType, value: unknown): ShapeError[] {
  return error.issues.flatMap((issue) => told(issue, [], schema, value));
}

function told(issue: Issue, before: Path, schema: z.ZodType, value: unknown): ShapeError[] {
  const path = [...before, ...issue.path];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        pointer: pointerOf([...path, key]),
        what: `unknown key \`${key}\`${meant(key, keysAt(schema, path))}`,
      }));
    case "invalid_key":
      return [{ pointer: pointerOf(path), what: `unknown key \`${String(path.at(-1))}\`` }];
    case "invalid_value":
      return [{ pointer: pointerOf(path), what: oneOf(at(value, path), issue.values) }];
    case "invalid_union":
      return toldUnion(issue, path, schema, value);
    case "invalid_type":
      return [{ pointer: pointerOf(path), what: typeWords(at(value, path), issue.expected) }];
    default:
      return [{ pointer: pointerOf(path), what: issue.message }];
  }
}

function toldUnion(
  issue: Extract<Issue, { readonly code: "invalid_union" }>,
  path: Path,
  schema: z.ZodType,
  value: unknown,
): ShapeError[] {
  const best = nearest(issue.errors);
  if (best.length > 0) return best.flatMap((each) => told(each, path, schema, value));
  const options = "options" in issue && Array.isArray(issue.options) ? issue.options : null;
  return [
    { pointer: pointerOf(path), what: options === null ? issue.message : oneOf(at(value, path), options) },
  ];
}

/** Of several shapes the one that fits best: the one that fails deepest, and there with the fewest objections. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length));
  const [best = []] = branches.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length);
  return best;
}

function typeWords(value: unknown, expected: string): string {
  if (value === undefined) return `is missing: ${anA(expected)} belongs here`;
  return `is ${shown(value)}, and ${anA(expected)} belongs here`;
}

function anA(word: string): string {
  return `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
}

function oneOf(value: unknown, values: readonly unknown[]): string {
  if (value === undefined) return `is missing: one of ${values.map(shown).join(", ")} belongs here`;
  const words = values.filter((each) => typeof each === "string");
  const near = typeof value === "string" ? meant(value, words) : "";
  const list = values.length > MOST_NAMED ? "" : `; it can be ${values.map(shown).join(", ")}`;
  return `${shown(value)} is not known here${near === "" ? list : near}`;
}

const MOST_NAMED = 12;

/** `; did you mean …?` where a known word is near. */
export function meant(word: string, known: readonly string[]): string {
  const near = closest(word, known);
  return near === null ? "" : `; did you mean \`${near}\`?`;
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  return `\`${String(value).slice(0, 60)}\``;
}

function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (reached, part) =>
      typeof reached === "object" && reached !== null
        ? (reached as Record<PropertyKey, unknown>)[part]
        : undefined,
    value,
  );
}

/** The keys that an object at the path may have. Reads the schema's own description, so that no validator is loaded for it. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const found = path.reduce<readonly Described[]>(
    (schemas, part) => schemas.flatMap((each) => inside(each, part)),
    unwrapped(schema as unknown as Described),
  );
  return found.flatMap(({ def }) => [
    ...Object.keys(def.shape ?? {}),
    ...Object.values(def.keyType?.def.entries ?? {}),
  ]);
}

/** What zod tells of a schema, as far as keys are concerned. */
interface Described {
  readonly def: {
    readonly shape?: Readonly<Record<string, Described>>;
    readonly element?: Described;
    readonly valueType?: Described;
    readonly keyType?: Described;
    /** Of an enum. */
    readonly entries?: Readonly<Record<string, string>>;
    readonly innerType?: Described;
    readonly in?: Described;
    readonly options?: readonly Described[];
    readonly items?: readonly Described[];
  };
}

/** The alternatives behind an optional, a default, a union. */
function unwrapped(schema: Described): Described[] {
  const { innerType, in: input, options } = schema.def;
  if (innerType !== undefined) return unwrapped(innerType);
  if (input !== undefined) return unwrapped(input);
  return options === undefined ? [schema] : options.flatMap(unwrapped);
}

function inside({ def }: Described, part: PropertyKey): Described[] {
  const next = def.shape?.[String(part)] ?? def.element ?? def.valueType ?? def.items?.[Number(part)];
  return next === undefined ? [] : unwrapped(next);
}
