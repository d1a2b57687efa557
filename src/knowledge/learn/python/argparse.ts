import { Finished, type Machine } from "./machine.ts";
import {
  type Given,
  native,
  type ParserRecord,
  type ParserValue,
  settled,
  unknown,
  type Value,
} from "./value.ts";
import { ownTable } from "../../../model/ownTable.ts";

/*
 * argparse, as far as it decides what a program accepts. A parser keeps what is asked of it; groups share the record of
 * their parser.
 */

function newRecord(className: string): ParserRecord {
  return { className, declared: [], sets: new Set(), children: new Map() };
}

/** `ArgumentParser(…)` and classes made of it. */
export function newParser(className: string, { named }: Given, machine: Machine): ParserValue {
  const record = newRecord(className);
  for (const parent of machine.iterate(named.get("parents") ?? null) ?? []) {
    const value = settled(parent);
    if (typeof value !== "object" || value?.kind !== "parser") continue;
    record.declared.push(...value.record.declared);
    for (const set of value.record.sets) record.sets.add(set);
  }
  return { kind: "parser", role: "parser", record };
}

type Method = (parser: ParserValue, given: Given, machine: Machine) => Value;

const ofParser = ownTable<Method>({
  add_argument: declare,
  add_argument_group: (parser) => parser,
  add_mutually_exclusive_group: (parser) => parser,
  add_subparsers: (parser) => ({ ...parser, role: "subparsers" }),
  set_defaults: () => null,
  parse_args: finish,
  parse_known_args: finish,
  parse_intermixed_args: finish,
});

const ofSubparsers = ownTable<Method>({
  add_parser: (parser, given, machine) => {
    const child = newParser(parser.record.className, given, machine);
    const name = settled(given.values[0] ?? given.named.get("name") ?? null);
    if (typeof name === "string") parser.record.children.set(name, child.record);
    return child;
  },
});

export function parserMethod(parser: ParserValue, name: string, machine: Machine): Value | undefined {
  const methods = parser.role === "parser" ? ofParser : ofSubparsers;
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  return method === undefined ? undefined : native(name, (given) => method(parser, given, machine));
}

function declare({ record }: ParserValue, { values, named }: Given, machine: Machine): Value {
  const set = machine.sets.at(-1) ?? null;
  record.declared.push({ names: values, options: named, set });
  return unknown("an argument");
}

function finish({ record }: ParserValue): Value {
  throw new Finished("parsed", record);
}
