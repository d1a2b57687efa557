import { quoteOf } from "../model/origin.ts";
import type { AddedSwitch } from "../model/records.ts";
import type { DiffFile, DiffHunk } from "./diff.ts";

/** Values that leave a feature off. */
const offValue = /^(None|False|0|0\.0|"0"|'0'|""|''|"off"|'off'|"none"|'none')$/;

/** `parser.add_argument("--x", …)` and `os.environ.get("X", …)` that a diff adds and does not merely move. */
export function addedSwitches(files: readonly DiffFile[], pointer: string): { flags: AddedSwitch[]; envs: AddedSwitch[] } {
  const flags: AddedSwitch[] = [];
  const envs: AddedSwitch[] = [];
  const removed = files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines.filter((line) => line.startsWith("-")))).join("\n");
  for (const file of files) {
    if (!file.path.endsWith(".py")) continue;
    for (const hunk of file.hunks) {
      flags.push(...flagsOf(file, hunk, pointer).filter(({ name }) => !new RegExp(`["']${name}["']`).test(removed)));
      envs.push(...envsOf(file, hunk, pointer).filter(({ name }) => !removed.includes(name)));
    }
  }
  return { flags: unique(flags), envs: unique(envs) };
}

function unique(switches: readonly AddedSwitch[]): AddedSwitch[] {
  return [...new Map(switches.map((each) => [each.name, each])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function flagsOf(file: DiffFile, hunk: DiffHunk, pointer: string): AddedSwitch[] {
  return hunk.lines.flatMap((line, index) => {
    const name = /^\+.*["'](--[a-z][\w-]*)["']/.exec(line)?.[1];
    if (name === undefined || !isArgument(hunk, index)) return [];
    const call = callText(hunk, index);
    const given = /default\s*=\s*([^,)\n]+)/.exec(call)?.[1]?.trim() ?? null;
    const value = given === null ? fieldDefault(file, given, name) : (fieldDefault(file, given, name) ?? given);
    const storeTrue = /store_true/.test(call);
    return [
      {
        name,
        path: file.path,
        default: storeTrue ? "False" : value,
        offByDefault: storeTrue || value === null || offValue.test(value),
        pointer: `${pointer}:line ${hunk.textLine + index}`,
        quote: quoteOf(line.slice(1)),
      },
    ];
  });
}

/** `default=EngineArgs.x` says nothing by itself: the value stands at the added dataclass field `x: float = 0.0`. */
function fieldDefault(file: DiffFile, given: string | null, flag: string): string | null {
  if (given !== null && !/^\w+\.\w+$/.test(given)) return given;
  const field = (given?.split(".")[1] ?? flag.slice(2).replace(/-/g, "_")).trim();
  for (const { lines } of file.hunks) {
    for (const line of lines) {
      const found = new RegExp(`^[+ ]\\s*${field}\\s*:\\s*[^=]+=\\s*(.+?),?\\s*$`).exec(line)?.[1];
      if (found !== undefined) return found;
    }
  }
  return given;
}

function isArgument(hunk: DiffHunk, index: number): boolean {
  return [0, 1, 2].some((back) => /add_argument\(/.test(hunk.lines[index - back] ?? ""));
}

/** The lines of the call up to its closing bracket, at most twelve. */
function callText(hunk: DiffHunk, index: number): string {
  const lines: string[] = [];
  for (const line of hunk.lines.slice(Math.max(0, index - 1), index + 12)) {
    if (line.startsWith("-")) continue;
    lines.push(line.slice(1));
    if (/\)\s*$/.test(line) && lines.length > 1) break;
  }
  return lines.join("\n");
}

function envsOf(file: DiffFile, hunk: DiffHunk, pointer: string): AddedSwitch[] {
  return hunk.lines.flatMap((line, index) => {
    const found = /^\+.*(?:environ\.get|getenv|get_bool_env_var)\(\s*["']([A-Z][A-Z0-9_]{3,})["']\s*(?:,\s*([^)]*))?\)/.exec(line);
    const name = found?.[1];
    if (name === undefined) return [];
    const value = found?.[2]?.trim() ?? null;
    return [
      {
        name,
        path: file.path,
        default: value,
        offByDefault: value === null || offValue.test(value),
        pointer: `${pointer}:line ${hunk.textLine + index}`,
        quote: quoteOf(line.slice(1)),
      },
    ];
  });
}
