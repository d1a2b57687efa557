import { readFileSync } from "node:fs";
import path from "node:path";
import { shared } from "./shared.ts";

/*
 * cli-flags.json read on its own, by its `lookup` rule and without the condensed catalogue: what an entry point accepts
 * at a commit, as the reference for generated commands.
 */

interface Point {
  readonly commit: string;
}
interface Span {
  readonly from: Point;
  readonly to: Point | null;
}
export interface RawFlag extends Span {
  readonly names: readonly string[];
  readonly aliases?: readonly string[];
  readonly takes_value: boolean | "optional";
  readonly type?: string;
  readonly choices?: readonly (string | number | null)[] | object;
  readonly nargs?: string | number;
  readonly required?: boolean;
  readonly positional?: boolean;
  readonly action?: string;
}
interface Entry {
  readonly project: "vllm" | "sglang";
  readonly exists?: readonly Span[];
  readonly deprecated_stub_from?: Point;
  readonly includes?: readonly (Span & { readonly set: string })[];
  readonly flags: Readonly<Record<string, { readonly spans: readonly RawFlag[] }>>;
}
interface Raw {
  readonly sets: Readonly<Record<string, Entry>>;
  readonly entry_points: Readonly<Record<string, Entry>>;
}

export const rawFlagsFile = path.join(shared, "domain/cli-flags.json");

export function rawFlags() {
  const raw = JSON.parse(readFileSync(rawFlagsFile, "utf8")) as Raw;
  const lines = readFileSync(path.join(shared, "domain/main-line-commits.tsv"), "utf8").trim().split("\n");
  const main = { vllm: [] as string[], sglang: [] as string[] };
  for (const line of lines.slice(1)) {
    const [project, commit] = line.split("\t");
    if (project === "vllm" || project === "sglang") main[project].push(commit ?? "");
  }
  const positions = {
    vllm: new Map(main.vllm.map((commit, index) => [commit, index])),
    sglang: new Map(main.sglang.map((commit, index) => [commit, index])),
  };
  const at = (project: "vllm" | "sglang", { commit }: Point) =>
    positions[project].get(commit.slice(0, 10)) ?? NaN;
  const holds = (project: "vllm" | "sglang", { from, to }: Span, position: number) =>
    at(project, from) <= position && (to === null || position < at(project, to));
  const spans = ({ flags }: Entry) => Object.values(flags).flatMap((flag) => flag.spans);
  return {
    entryPoints: Object.entries(raw.entry_points).map(([id, { project }]) => ({ id, project })),
    commitAt: (project: "vllm" | "sglang", position: number) => main[project][position] ?? "",
    /** Whether the program stands in the tree at the position. */
    existsAt(id: string, position: number): boolean {
      const entry = raw.entry_points[id];
      return (entry?.exists ?? []).some((span) => holds(entry!.project, span, position));
    },
    lengthOf: (project: "vllm" | "sglang") => main[project].length,
    /** Positions at which the program exists and is no stub, spread evenly. */
    positionsOf(id: string, count: number): number[] {
      const entry = raw.entry_points[id];
      if (entry === undefined) return [];
      const { project } = entry;
      const stub =
        entry.deprecated_stub_from === undefined ? Infinity : at(project, entry.deprecated_stub_from);
      const all = main[project]
        .map((_, position) => position)
        .filter(
          (position) =>
            position < stub && (entry.exists ?? []).some((span) => holds(project, span, position)),
        );
      return Array.from(
        { length: count },
        (_, index) => all[Math.floor((index * (all.length - 1)) / (count - 1))] ?? -1,
      );
    },
    /** Every flag that is declared anywhere for the program, and whether it is accepted at the position. */
    flagsAt(id: string, position: number): { flag: RawFlag; accepted: boolean }[] {
      const entry = raw.entry_points[id];
      if (entry === undefined) return [];
      const { project } = entry;
      const own = spans(entry).map((flag) => ({ flag, accepted: holds(project, flag, position) }));
      const included = (entry.includes ?? [])
        .filter((include) => holds(project, include, position))
        .flatMap(({ set }) => spans(raw.sets[set] ?? { project, flags: {} }))
        .map((flag) => ({ flag, accepted: holds(project, flag, position) }));
      return [...own, ...included];
    },
  };
}
