import type { FlagSpan } from "../../commands/flagCatalogue.ts";
import type { ProjectPrograms } from "./programs.ts";
import { ancestry, bodyOf, isEnum, membersOf } from "./python/classes.ts";
import { LocalScope } from "./python/scope.ts";
import {
  type ClassValue,
  type DeclaredArgument,
  isUnknown,
  itemsOf,
  pairsOf,
  settled,
  thing,
  type Value,
} from "./python/value.ts";

/** A flag without the time in which it stands; its choices are shared between flags in the catalogue only. */
export type Declared = Omit<FlagSpan, "from" | "to" | "side" | "choices" | "form"> & {
  readonly choices?: readonly (string | number)[];
};

/** Kinds of values by the name of the function that reads them; `strict` are classes whose text must be JSON. */
export type ValueKinds = ProjectPrograms["kinds"];

/** What argparse makes of a declaration; null where its names cannot be known. */
export function declaredFlag({ names, options }: DeclaredArgument, kinds: ValueKinds): Declared | null {
  const texts = names.map(settled);
  if (texts.length === 0 || !texts.every((name) => typeof name === "string")) return null;
  const action = actionOf(options.get("action"));
  const isSwitch = action?.nargs === 0;
  const all: { [K in keyof Declared]: Declared[K] | undefined } = {
    names: texts,
    nargs: isSwitch ? 0 : (nargsOf(options.get("nargs")) ?? action?.nargs),
    type: isSwitch ? undefined : typeOf(options.get("type"), kinds),
    choices: choicesOf(options.get("choices")),
    default: defaultOf(options.get("default")),
    required: settled(options.get("required") ?? false) === true || undefined,
    negatable: action?.negatable,
    positional: texts[0]?.startsWith("-") !== true || undefined,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Declared;
}

interface Action {
  readonly nargs: FlagSpan["nargs"];
  readonly negatable?: true;
}

/** What an action takes; undefined: one value, or what `nargs` says. */
function actionOf(given: Value | undefined): Action | undefined {
  const action = given === undefined ? null : settled(given);
  const isSwitch = /^(store_(true|false|const)|append_const|count|version|help)$/;
  if (typeof action === "string") return isSwitch.test(action) ? { nargs: 0 } : undefined;
  const made = thing(action, "class");
  return made === null
    ? ofLibrary(thing(action, "type")?.name ?? thing(action, "unknown")?.from ?? "")
    : ofClass(made);
}

function ofLibrary(name: string): Action | undefined {
  if (name.endsWith("BooleanOptionalAction")) return { nargs: 0, negatable: true };
  return /_?Store(True|False|Const)Action$/.test(name) ? { nargs: 0 } : undefined;
}

/** An action of the program: what it takes stands in its `__init__`, or in what it is made of. */
function ofClass(action: ClassValue): Action | undefined {
  for (const base of ancestry(action)) {
    const init = base.kind === "type" ? null : thing(bodyOf(base).own("__init__"), "function");
    const nargs = nargsOf(init?.standards.get("nargs"));
    const found = base.kind === "type" ? ofLibrary(base.name) : nargs === undefined ? undefined : { nargs };
    if (found !== undefined) return found;
  }
  return undefined;
}

function nargsOf(given: Value | undefined): FlagSpan["nargs"] {
  const nargs = given === undefined ? null : settled(given);
  if (typeof nargs === "number" || nargs === "?" || nargs === "+" || nargs === "*") return nargs;
  return nargs === "..." ? "*" : undefined;
}

function choicesOf(given: Value | undefined): readonly (string | number)[] | undefined {
  const items = entriesOf(given)?.map(plain);
  if (items === undefined || items.includes(undefined)) return undefined;
  const kept = items.filter((item) => typeof item === "string" || typeof item === "number");
  // an empty list is one that is filled when the program runs
  return kept.length === 0 ? undefined : kept;
}

function entriesOf(given: Value | undefined): readonly Value[] | undefined {
  const [items, dict, of] = [itemsOf(given), thing(given, "dict"), thing(given, "class")];
  if (items !== null) return items.items;
  if (dict !== null) return pairsOf(dict).map(([key]) => key);
  return of !== null && isEnum(of) ? [...membersOf(of).values()] : undefined;
}

/** A constant of the text; members of enums stand for their values; undefined for what is no constant. */
function plain(given: Value): string | number | boolean | null | undefined {
  const value = settled(given);
  if (value === null || typeof value !== "object") return value;
  const member = thing(value, "object");
  return member !== null && typeof member.of === "object" && isEnum(member.of)
    ? plain(member.attributes.get("value") ?? null)
    : undefined;
}

function defaultOf(given: Value | undefined): FlagSpan["default"] {
  if (given === undefined || isUnknown(given) || given === "==SUPPRESS==") return undefined;
  const items = (thing(given, "list") ?? thing(given, "tuple"))?.items.map(plain);
  if (items !== undefined) return items.includes(undefined) ? undefined : items;
  const constant = plain(given) ?? undefined;
  return typeof constant === "number" && !Number.isFinite(constant) ? undefined : constant;
}

type Kind = NonNullable<FlagSpan["type"]>;

/**
 * What reads the value: a type, or a function by its name or, where another function made it, by what that was given:
 * `optional_type(int)` reads a number or nothing.
 */
function typeOf(given: Value | undefined, kinds: ValueKinds): Kind | undefined {
  const [type, read] = [thing(given, "type"), thing(given, "function")];
  const name = type?.module === "json" ? "json.loads" : (type?.name ?? read?.name ?? "");
  if (Object.hasOwn(kinds.functions, name)) return kinds.functions[name];
  if (read === null) return undefined;
  const [made] = [...read.standards.values()].flatMap((value) => classIn(value) ?? []);
  if (made !== undefined) return kinds.strict.includes(made) ? "json?" : "config";
  const maker = read.scope instanceof LocalScope ? read.scope.callable : null;
  const [first] = maker?.parameters ?? [];
  const inner = first === undefined ? undefined : typeOf(read.scope.lookup(first.name), kinds);
  const isOptional = /optional|nullable/.test(maker?.name ?? "");
  return isOptional && (inner === "int" || inner === "float" || inner === "json") ? `${inner}?` : inner;
}

/** The class that a value is or is a method of: `lambda text, cls=Config: …`, `lambda text, f=Config.from_cli: …`. */
function classIn(value: Value): string | null {
  const self = thing(value, "function")?.self;
  return thing(value, "class")?.name ?? (self === undefined ? null : classIn(self));
}
