import { quoteOf } from "../model/origin.ts";
import type { AddedSwitch } from "../model/records.ts";
import { argumentsOf, type Call, callsOf, unquoted } from "./calls.ts";
import type { DiffFile, DiffHunk } from "./diff.ts";

export interface AddedSwitches {
  readonly flags: AddedSwitch[];
  readonly envs: AddedSwitch[];
}

interface Found {
  readonly name: string;
  readonly value: string | null;
  /** Offset of the name behind the call's opening bracket. */
  readonly at: number;
}

/** Readers of the environment: `os.environ.get(`, `os.getenv(`, `get_bool_env_var(`, `env_with_choices(`. */
const readers = /\b(?:environ\.get|(?:get)?env|get_\w*env\w*|env_with_\w+)\(/g;
const offValue = /^(none|false|0|0\.0+|off|)$/i;
/** `--disable-x` and `VLLM_NO_X` switch something off: left alone, the new behaviour is on. */
const switchesOff = /(^|[-_])(disable|no|skip)[-_]/i;

/**
 * Command-line flags and environment variables that a diff adds and does not merely move. A name that also stands on a
 * removed or unchanged line was there before.
 */
export function addedSwitches(files: readonly DiffFile[], pointer: string): AddedSwitches {
  const python = files.filter(({ path }) => path.endsWith(".py"));
  const known = namesBefore(files);
  const collect = (find: (file: DiffFile, hunk: DiffHunk, pointer: string) => AddedSwitch[]) => {
    const all = python.flatMap((file) => file.hunks.flatMap((hunk) => find(file, hunk, pointer)));
    // The first place a name is added at is the one shown.
    const first = new Map(all.toReversed().map((each) => [each.name, each]));
    return [...first.values()]
      .filter(({ name }) => !known.has(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  };
  return { flags: collect(flagsOf), envs: collect(envsOf) };
}

function namesBefore(files: readonly DiffFile[]): Set<string> {
  const before = files.flatMap(({ hunks }) =>
    hunks.flatMap(({ lines }) => lines.filter((line) => !line.startsWith("+"))),
  );
  return new Set(
    [...before.join("\n").matchAll(/["'](--[a-z][\w-]*|[A-Z][A-Z0-9_]{3,})["']/g)].map(
      (match) => match[1] ?? "",
    ),
  );
}

function flagsOf(file: DiffFile, hunk: DiffHunk, pointer: string): AddedSwitch[] {
  return callsOf(hunk, /\badd_argument\(/g).flatMap((call) => {
    const named = /["'](--[a-zA-Z][\w-]*)["']/.exec(call.args);
    if (named === null) return [];
    const value = flagDefault(file, call, named[1] ?? "");
    return switchAt(file, hunk, call, { name: named[1] ?? "", value, at: named.index }, pointer);
  });
}

/** Null where the default is not in the diff: behind `**kwargs`, or behind the end of the hunk. */
function flagDefault(file: DiffFile, call: Call, flag: string): string | null {
  const given = argumentsOf(call.args);
  const keyword = (name: string) =>
    given.find((each) => new RegExp(`^${name}\\s*=[^=]`).test(each))?.replace(/^\w+\s*=\s*/, "");
  const action = unquoted(keyword("action") ?? "");
  if (action === "store_true") return "False";
  if (action === "store_false") return "True";
  const value = keyword("default");
  if (value !== undefined && !/^\w+\.\w+$/.test(value)) return unquoted(value);
  const field = fieldDefault(file, (value?.split(".")[1] ?? flag.slice(2)).replace(/-/g, "_"));
  if (field !== null || value !== undefined) return field ?? value ?? null;
  return call.complete && !given.some((each) => each.startsWith("**") || /^required\s*=\s*True/.test(each))
    ? "None"
    : null;
}

/** `default=EngineArgs.x` says nothing by itself: the value stands at the dataclass field `x: float = 0.0`. */
function fieldDefault(file: DiffFile, field: string): string | null {
  const pattern = new RegExp(`^[+ ]\\s+${field}\\s*:[^=]+=\\s*(.+?),?\\s*(?:#.*)?$`);
  for (const { lines } of file.hunks) {
    for (const line of lines) {
      const found = pattern.exec(line)?.[1];
      if (found !== undefined) return unquoted(found);
    }
  }
  return null;
}

function envsOf(file: DiffFile, hunk: DiffHunk, pointer: string): AddedSwitch[] {
  return callsOf(hunk, readers).flatMap((call) => {
    const [first = "", second = null] = argumentsOf(call.args);
    const name = /^["']([A-Z][A-Z0-9_]{3,})["']$/.exec(first)?.[1];
    if (name === undefined) return [];
    const value =
      second === null ? (call.complete ? "None" : null) : unquoted(second.replace(/^default\s*=\s*/, ""));
    return switchAt(file, hunk, call, { name, value, at: call.args.indexOf(name) }, pointer);
  });
}

/** A switch whose name stands on an added line; a call that only gained another argument is none. */
function switchAt(file: DiffFile, hunk: DiffHunk, call: Call, found: Found, pointer: string): AddedSwitch[] {
  const index = call.lineOf(call.start + found.at);
  const line = hunk.lines[index] ?? "";
  if (!line.startsWith("+")) return [];
  const isOff =
    found.value !== null && offValue.test(found.value) && !switchesOff.test(found.name.replace(/^--/, ""));
  const place = { pointer: `${pointer}:line ${hunk.textLine + index}`, quote: quoteOf(line.slice(1)) };
  return [{ name: found.name, path: file.path, default: found.value, offByDefault: isOff, ...place }];
}
