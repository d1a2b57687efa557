import { Finished, type Machine } from "./machine.ts";
import {
  type Given,
  native,
  type ParserRecord,
  type ParserValue,
  settled,
  thing,
  unknown,
  type Value,
} from "./value.ts";

/*
 * argparse, as far as it decides what a program accepts. A parser keeps what is asked of it; groups share the record of
 * their parser.
 */

/** `ArgumentParser(…)` and classes made of it. */
export function newParser(className: string, { named }: Given, machine: Machine): ParserValue {
  const record: ParserRecord = { className, declared: [], sets: new Set(), children: new Map() };
  for (const parent of machine.iterate(named.get("parents")) ?? []) {
    const from = thing(parent, "parser")?.record;
    record.declared.push(...(from?.declared ?? []));
    for (const set of from?.sets ?? []) record.sets.add(set);
  }
  return { kind: "parser", role: "parser", record };
}

type Method = (parser: ParserValue, given: Given, machine: Machine) => Value;

const finish: Method = ({ record }) => {
  throw new Finished("parsed", record);
};

const methods: Readonly<Record<ParserValue["role"], Readonly<Record<string, Method>>>> = {
  parser: {
    add_argument: ({ record }, { values, named }, { sets }) => {
      record.declared.push({ names: values, options: named, set: sets.at(-1) ?? null });
      return unknown("an argument");
    },
    add_argument_group: (parser) => parser,
    add_mutually_exclusive_group: (parser) => parser,
    add_subparsers: (parser) => ({ ...parser, role: "subparsers" }),
    set_defaults: () => null,
    parse_args: finish,
    parse_known_args: finish,
  },
  subparsers: {
    add_parser: (parser, given, machine) => {
      const child = newParser(parser.record.className, given, machine);
      const name = settled(given.values[0] ?? given.named.get("name") ?? null);
      if (typeof name === "string") parser.record.children.set(name, child.record);
      return child;
    },
  },
};

export function parserMethod(parser: ParserValue, name: string, machine: Machine): Value | undefined {
  const own = methods[parser.role];
  const method = Object.hasOwn(own, name) ? own[name] : undefined;
  return method === undefined ? undefined : native(name, (given) => method(parser, given, machine));
}
