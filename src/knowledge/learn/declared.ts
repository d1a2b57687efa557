import type { FlagSpan } from "../../commands/flagCatalogue.ts";
import { ancestry, bodyOf, isEnum, membersOf } from "./python/classes.ts";
import {
  type Callable,
  type ClassValue,
  type DeclaredArgument,
  isUnknown,
  settled,
  type Value,
} from "./python/value.ts";
import { LocalScope } from "./python/scope.ts";

/** A flag without the time in which it stands. */
type FlagShape = Omit<FlagSpan, "from" | "to" | "side">;

/** Choices stand in it themselves; the catalogue shares them between flags. */
export type Declared = Omit<FlagShape, "choices"> & { readonly choices?: readonly (string | number)[] };

/** Kinds of values by the name of the function that reads them; `strict` are classes whose text must be JSON. */
export interface ValueKinds {
  readonly functions: Readonly<Record<string, string>>;
  readonly strict: readonly string[];
}

/** What argparse makes of a declaration; null where its names cannot be known. */
export function declaredFlag({ names, options }: DeclaredArgument, kinds: ValueKinds): Declared | null {
  const texts = names.map(settled);
  if (texts.length === 0 || !texts.every((name) => typeof name === "string")) return null;
  const isPositional = texts[0]?.startsWith("-") !== true;
  const action = actionOf(options.get("action"));
  const type = action.nargs === 0 ? undefined : typeOf(options.get("type"), kinds);
  const nargs = action.nargs === 0 ? 0 : (nargsOf(options.get("nargs")) ?? action.nargs);
  const choices = choicesOf(options.get("choices"));
  const standard = defaultOf(options.get("default"));
  return {
    names: texts,
    ...(nargs === undefined ? {} : { nargs }),
    ...(type === undefined ? {} : { type }),
    ...(choices === null ? {} : { choices }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(settled(options.get("required") ?? false) === true ? { required: true } : {}),
    ...(action.negatable ? { negatable: true } : {}),
    ...(isPositional ? { positional: true } : {}),
  };
}

interface Action {
  readonly nargs: FlagSpan["nargs"] | undefined;
  readonly negatable: boolean;
}

const SWITCHES = /^(store_(true|false|const)|append_const|count|version|help)$/;

function actionOf(given: Value | undefined): Action {
  const action = settled(given ?? null);
  if (typeof action === "string") return { nargs: SWITCHES.test(action) ? 0 : undefined, negatable: false };
  if (typeof action !== "object" || action === null) return { nargs: undefined, negatable: false };
  if (action.kind === "type") return ofLibrary(action.name);
  return action.kind === "class" ? ofClass(action) : ofLibrary(action.kind === "unknown" ? action.from : "");
}

function ofLibrary(name: string): Action {
  if (name.endsWith("BooleanOptionalAction")) return { nargs: 0, negatable: true };
  return { nargs: /_?Store(True|False|Const)Action$/.test(name) ? 0 : undefined, negatable: false };
}

/** An action of the program: what it takes stands in its `__init__`, or in what it is made of. */
function ofClass(action: ClassValue): Action {
  for (const base of ancestry(action)) {
    if (base.kind === "type") {
      const found = ofLibrary(base.name);
      if (found.nargs !== undefined) return found;
      continue;
    }
    const init = settled(bodyOf(base).own("__init__") ?? null);
    const nargs =
      typeof init === "object" && init?.kind === "function"
        ? nargsOf(init.standards.get("nargs"))
        : undefined;
    if (nargs !== undefined) return { nargs, negatable: false };
  }
  return { nargs: undefined, negatable: false };
}

function nargsOf(given: Value | undefined): FlagSpan["nargs"] | undefined {
  const nargs = settled(given ?? null);
  if (typeof nargs === "number" || nargs === "?" || nargs === "+" || nargs === "*") return nargs;
  return nargs === "..." ? "*" : undefined;
}

function choicesOf(given: Value | undefined): readonly (string | number)[] | null {
  const value = settled(given ?? null);
  const items = itemsOf(value)?.map(plain);
  if (items === undefined || items.includes(undefined)) return null;
  const kept = items.filter((item) => typeof item === "string" || typeof item === "number");
  // an empty list is one that is filled when the program runs
  return kept.length === 0 ? null : kept;
}

function itemsOf(value: Value): readonly Value[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (value.kind === "list" || value.kind === "tuple" || value.kind === "set") return value.items;
  if (value.kind === "dict") return [...value.entries.values()].map(({ key }) => key);
  return value.kind === "class" && isEnum(value) ? [...membersOf(value).values()] : undefined;
}

/** A constant of the text; members of enums stand for their values; undefined for what is no constant. */
function plain(given: Value): string | number | boolean | null | undefined {
  const value = settled(given);
  if (value === null || typeof value !== "object") return value;
  return value.kind === "object" && typeof value.of === "object" && isEnum(value.of)
    ? plain(value.attributes.get("value") ?? null)
    : undefined;
}

function defaultOf(given: Value | undefined): FlagSpan["default"] | undefined {
  const value = settled(given ?? null);
  if (isUnknown(value) || value === "==SUPPRESS==") return undefined;
  const items = itemsOf(value);
  if (
    items !== undefined &&
    typeof value === "object" &&
    (value?.kind === "list" || value?.kind === "tuple")
  ) {
    const constants = items.map(plain);
    return constants.includes(undefined) ? undefined : constants;
  }
  const constant = plain(value);
  if (constant === null || constant === undefined) return undefined;
  return typeof constant === "number" && !Number.isFinite(constant) ? undefined : constant;
}

type Kind = NonNullable<FlagSpan["type"]>;

function typeOf(given: Value | undefined, kinds: ValueKinds): Kind | undefined {
  const type = settled(given ?? null);
  if (typeof type !== "object" || type === null) return undefined;
  if (type.kind === "type") return named(type.module === "json" ? "json.loads" : type.name, kinds);
  return type.kind === "function" ? ofFunction(type, kinds) : undefined;
}

function named(name: string, { functions }: ValueKinds): Kind | undefined {
  return Object.hasOwn(functions, name) ? (functions[name] as Kind) : undefined;
}

/**
 * A function that reads values: by its name, or, where another function made it, by what that was given:
 * `optional_type(int)` reads a number or nothing.
 */
function ofFunction(read: Callable, kinds: ValueKinds): Kind | undefined {
  const known = named(read.name, kinds);
  if (known !== undefined) return known;
  const made = [...read.standards.values()].map(classOf).find((name) => name !== null);
  if (made != null) return kinds.strict.includes(made) ? "json?" : "config";
  const maker = read.scope instanceof LocalScope ? read.scope.callable : null;
  if (maker === null || !(read.scope instanceof LocalScope)) return undefined;
  const [first] = maker.parameters;
  const inner = first === undefined ? undefined : typeOf(read.scope.lookup(first.name), kinds);
  if (inner === undefined || !/optional|nullable/.test(maker.name)) return inner;
  return inner === "int" || inner === "float" || inner === "json" ? `${inner}?` : inner;
}

/** The class that a value is or is a method of: `lambda text, cls=Config: …`, `lambda text, f=Config.from_cli: …`. */
function classOf(given: Value): string | null {
  const value = settled(given);
  if (typeof value !== "object" || value === null) return null;
  if (value.kind === "class") return value.name;
  return value.kind === "function" && value.self !== undefined ? classOf(value.self) : null;
}
