import type { CommandFact, ComponentMatch, SwitchFact } from "../model/facts.ts";
import { isDefault, switchOf } from "./exercise.ts";
import type { AddedSwitch, Change } from "../model/records.ts";

/** Switches of the harness, not of the engine: a benchmark script's own option does not turn product code on. */
const scripts = /(^|\/)(benchmarks|bench|tests?|examples?|tools|scripts)\//;

/**
 * Flags and variables that decide whether the changed code runs: those the commit adds and leaves off, and the
 * existing flag that the dominant component is built behind.
 */
export function switchesOf(
  change: Change,
  file: string,
  dominant: ComponentMatch | undefined,
  command: CommandFact | null,
  date: string | null,
): SwitchFact[] {
  const added = [
    ...change.flags.map((each) => addedSwitch(each, "flag", file, command)),
    ...change.envs.map((each) => addedSwitch(each, "env", file, command)),
  ].filter((fact) => fact !== null);
  return [...added, ...existing(dominant, command, date)];
}

function addedSwitch(
  each: AddedSwitch,
  kind: "flag" | "env",
  file: string,
  command: CommandFact | null,
): SwitchFact | null {
  if (!each.offByDefault || scripts.test(each.path)) return null;
  return {
    name: each.name,
    kind,
    added: true,
    takesValue: kind === "env" || each.default !== "False",
    on: command !== null && isOn(each.name, kind, command),
    origin: { file, pointer: each.pointer, quote: each.quote },
  };
}

function isOn(name: string, kind: "flag" | "env", { workload }: CommandFact): boolean {
  return kind === "flag" ? workload.flags.includes(name) : workload.env[name] !== undefined;
}

function existing(
  dominant: ComponentMatch | undefined,
  command: CommandFact | null,
  date: string | null,
): SwitchFact[] {
  if (dominant === undefined) return [];
  return dominant.component.requires.flatMap(({ need }) => {
    const name = switchOf(need);
    if (name === null || need.kind !== "flag" || isDefault(need.defaultSince, date)) return [];
    const on = command !== null && need.any.some((flag) => command.workload.flags.includes(flag));
    return [{ name, kind: "flag" as const, added: false, takesValue: false, on, origin: dominant.origin }];
  });
}
