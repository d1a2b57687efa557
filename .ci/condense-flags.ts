/**
 * Condenses ../shared/domain/cli-flags.json and main-line-commits.tsv into data/catalogues/flags/: one flag file and
 * one commit table per project. Run with `npx tsx .ci/condense-flags.ts` when the inputs change; the output is
 * committed. Spans become main-line positions, so that a check needs no commit table; choices are shared lists.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const domain = new URL("../../shared/domain/", import.meta.url);
const target = new URL("../data/catalogues/flags/", import.meta.url);

interface Point {
  commit: string;
  date: string;
}
interface RawSpan {
  names: string[];
  aliases?: string[];
  takes_value: boolean | "optional";
  type?: string;
  action?: string;
  nargs?: string | number;
  /** An object where the source computes the list: then any value counts as a choice. */
  choices?: unknown[] | { expr: string };
  default: unknown;
  required?: boolean;
  negatable?: boolean;
  positional?: boolean;
  deprecated?: boolean;
  side: string;
  from: Point;
  to: Point | null;
}
interface RawEntry {
  project: string;
  role?: string;
  exists?: { from: Point; to: Point | null }[];
  file_history?: { path: string | null }[];
  parser_class?: { class: string; from: Point }[];
  includes?: { set: string; from: Point; to: Point | null }[];
  deprecated_stub_from?: Point;
  flags: Record<string, { spans: RawSpan[] }>;
}
interface Raw {
  _meta: { generated_from: Record<string, string> };
  releases: Record<string, { version: string; date: string; position: number }[]>;
  sets: Record<string, RawEntry>;
  entry_points: Record<string, RawEntry>;
}

const raw = JSON.parse(readFileSync(new URL("cli-flags.json", domain), "utf8")) as Raw;
const main = readFileSync(new URL("main-line-commits.tsv", domain), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [project = "", commit = "", date = ""] = line.split("\t");
    return { project, commit, date };
  });

/** What the catalogue does not say and a reader of the scripts knows: how each is called and what it measures. */
const modes: readonly (readonly [RegExp, string | null])[] = [
  [/vllm serve$|launch_server$/, null],
  [/serving|async_llm_server|bench serve$|one_batch_server|server_latency/, "serving"],
  [/prefix_caching/, "prefix-caching"],
  [/startup/, "startup"],
  [/benchmark_latency|bench latency|bench_latency|one_batch/, "latency"],
  [/throughput|guided|prioritization/, "throughput"],
  [/./, "micro"],
];
const successors: Record<string, string> = {
  "vllm:benchmarks/benchmark_serving.py": "vllm:vllm bench serve",
  "vllm:benchmarks/benchmark_latency.py": "vllm:vllm bench latency",
  "vllm:benchmarks/benchmark_throughput.py": "vllm:vllm bench throughput",
  "vllm:benchmarks/benchmark_guided.py": "vllm:benchmarks/benchmark_serving_structured_output.py",
  "vllm:benchmarks/benchmark_serving_guided.py": "vllm:benchmarks/benchmark_serving_structured_output.py",
  "vllm:benchmarks/kv_cache/benchmark_block_pool.py": "vllm:benchmarks/benchmark_block_pool.py",
  "sglang:sglang.bench_latency": "sglang:sglang.bench_one_batch",
  "sglang:sglang.bench_server_latency": "sglang:sglang.bench_one_batch_server",
};
/** The program of the other project that measures the same. */
const counterparts: Record<string, string> = {
  "vllm:benchmarks/benchmark_serving.py": "sglang:sglang.bench_serving",
  "vllm:vllm bench serve": "sglang:sglang.bench_serving",
  "vllm:benchmarks/benchmark_latency.py": "sglang:sglang.bench_one_batch",
  "vllm:benchmarks/benchmark_throughput.py": "sglang:sglang.bench_offline_throughput",
  "sglang:sglang.bench_serving": "vllm:benchmarks/benchmark_serving.py",
  "sglang:sglang.bench_one_batch": "vllm:benchmarks/benchmark_latency.py",
  "sglang:sglang.bench_offline_throughput": "vllm:benchmarks/benchmark_throughput.py",
};
/** parser_semantics of cli-flags.json. `vllm serve` is younger than the module behind it; both accept the same flags. dbfe254eda91. */
const dottedJson: Record<string, Point> = { vllm: { commit: "b18201fe060a", date: "2025-05-15" } };
const serverModule = { name: "vllm.entrypoints.openai.api_server", cliSince: "dbfe254eda91" };

mkdirSync(target, { recursive: true });
for (const project of ["vllm", "sglang"]) condense(project);

function condense(project: string): void {
  const commits = main.filter((row) => row.project === project);
  const positions = new Map(commits.map(({ commit }, index) => [commit, index + 1]));
  const used = new Map<number, string>();
  const position = (point: Point | null): number | null => {
    if (point === null) return null;
    const found = positions.get(point.commit.slice(0, 10));
    if (found === undefined) throw new Error(`${point.commit} is not on the main line of ${project}`);
    used.set(found, `${point.date} ${point.commit}`);
    return found;
  };
  const choices: unknown[][] = [];
  const flag = (span: RawSpan): Record<string, unknown> => ({
    names: [...span.names, ...(span.aliases ?? [])],
    from: position(span.from),
    to: position(span.to),
    side: span.side,
    ...valuesOf(span),
    // An empty list is one that the source fills when the program runs: any value may be right.
    ...(!Array.isArray(span.choices) || span.choices.length === 0
      ? {}
      : { choices: sharedList(choices, span.choices) }),
    ...(span.default === null || typeof span.default === "object" ? {} : { default: span.default }),
    ...(span.required === true ? { required: true } : {}),
    ...(span.negatable === true ? { negatable: true } : {}),
    ...(span.positional === true ? { positional: true } : {}),
  });
  const flagsOf = (entry: RawEntry) => Object.values(entry.flags).flatMap(({ spans }) => spans.map(flag));
  const of = (record: Record<string, RawEntry>) =>
    Object.entries(record).filter(([, entry]) => entry.project === project);
  const sets = of(raw.sets).map(([id, entry]) => ({ id, flags: flagsOf(entry) }));
  const entryPoints = of(raw.entry_points).map(([id, entry]) => ({
    id,
    role: (entry.role ?? "in-process").split(" ")[0],
    mode: modes.find(([pattern]) => pattern.test(id))?.[1] ?? null,
    forms: formsOf(id, entry, position),
    exists: (entry.exists ?? []).map(({ from, to }) => [position(from), position(to)]),
    ...(entry.deprecated_stub_from === undefined ? {} : { stub: position(entry.deprecated_stub_from) }),
    ...(successors[id] === undefined ? {} : { successor: successors[id] }),
    ...(counterparts[id] === undefined ? {} : { counterpart: counterparts[id] }),
    flexible: flexibleSince(entry, position),
    includes: (entry.includes ?? []).map(({ set, from, to }) => ({
      set,
      from: position(from),
      to: position(to),
    })),
    flags: flagsOf(entry),
  }));
  const releases = (raw.releases[project] ?? []).map(({ version, date, position: at }) => [
    version,
    at,
    date,
  ]);
  write(`${project}.json`, {
    version: 1,
    source: `cli-flags.json (${raw._meta.generated_from[project]}): argparse calls of every main-line commit, held against executed argparse`,
    project,
    releases,
    dottedJson: dottedJson[project] === undefined ? null : position(dottedJson[project]),
    changes: Object.fromEntries(
      [...used].toSorted(([a], [b]) => a - b).map(([at, text]) => [String(at), text]),
    ),
    choices,
    sets,
    entryPoints,
  });
  writeCommits(project, commits);
}

/** Position since which the parser maps `_` to `-` in option names; null: never. */
function flexibleSince(entry: RawEntry, position: (point: Point) => number | null): number | null {
  const first = (entry.parser_class ?? []).find(({ class: name }) =>
    name.startsWith("FlexibleArgumentParser"),
  );
  return first === undefined ? null : position(first.from);
}

function formsOf(id: string, entry: RawEntry, position: (point: Point) => number | null): unknown[] {
  const name = id.slice(id.indexOf(":") + 1);
  const history = (entry.file_history ?? []).flatMap(({ path }) => (path === null ? [] : [path]));
  if (name === "vllm serve")
    return [
      { kind: "module", name: serverModule.name },
      {
        kind: "cli",
        name,
        from: position({ commit: serverModule.cliSince, date: "2024-07-14" }),
        positional: "model_tag",
      },
    ];
  if (name.startsWith("vllm ")) return [{ kind: "cli", name }];
  if (name.endsWith(".py")) return [{ kind: "script", name }];
  return [{ kind: "module", name }, ...[...new Set(history)].map((path) => ({ kind: "script", name: path }))];
}

/** How many values the flag takes, and of what kind, in the words `argparse` decides by. */
function valuesOf(span: RawSpan): Record<string, unknown> {
  if (span.takes_value === false || span.action === "DeprecatedAction") return { nargs: 0 };
  const type = kindOf(span.type ?? "str");
  const nargs = span.nargs ?? (span.takes_value === "optional" ? "?" : undefined);
  return { ...(nargs === undefined ? {} : { nargs }), ...(type === "str" ? {} : { type }) };
}

function kindOf(type: string): string {
  if (/^(optional_)?int$/.test(type)) return type.startsWith("optional") ? "int?" : "int";
  if (/^(optional_)?float$/.test(type)) return type.startsWith("optional") ? "float?" : "float";
  if (type.startsWith("human_readable_int")) return "size";
  if (/^(json\.loads|json)$/.test(type)) return "json";
  if (/^optional_json$|^(optional_)?json->(Speculative|KVTransfer|Pooler)/.test(type)) return "json?";
  return /^(optional_)?json->/.test(type) ? "config" : "str";
}

function sharedList(lists: unknown[][], list: unknown[]): number {
  const values = list.filter((value) => value !== null);
  const text = JSON.stringify(values);
  const known = lists.findIndex((other) => JSON.stringify(other) === text);
  return known >= 0 ? known : lists.push(values) - 1;
}

/** 8 hex digits a commit, in order, and how many commits each run of equal dates has: 180 KB instead of 970. */
function writeCommits(project: string, commits: typeof main): void {
  const days: [string, number][] = [];
  for (const { date } of commits) {
    const last = days.at(-1);
    if (last?.[0] === date) last[1] += 1;
    else days.push([date, 1]);
  }
  const hashes = commits.map(({ commit }) => commit.slice(0, 8)).join("");
  const source = "main-line-commits.tsv: every first-parent commit of the project's main branch, in order";
  write(`${project}-commits.json`, { version: 1, source, project, days, hashes });
}

/** One row a line: a changed span is one changed line. */
function write(name: string, value: Record<string, unknown>): void {
  const lines = Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${rows(part, 1)}`);
  writeFileSync(new URL(name, target), `{\n${lines.join(",\n")}\n}\n`);
}

function rows(value: unknown, depth: number): string {
  if (!Array.isArray(value) || depth === 0 || !value.some((item) => typeof item === "object"))
    return JSON.stringify(value);
  return `[\n${value.map(rowOf).join(",\n")}\n]`;
}

function rowOf(item: unknown): string {
  if (typeof item !== "object" || item === null || !("flags" in item)) return ` ${JSON.stringify(item)}`;
  const { flags, ...head } = item as { flags: unknown[] };
  const body = flags.map((flag) => `  ${JSON.stringify(flag)}`).join(",\n");
  return ` ${JSON.stringify(head).slice(0, -1)},"flags":[${body === "" ? "" : `\n${body}\n `}]}`;
}
