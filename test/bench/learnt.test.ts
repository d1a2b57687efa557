import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { FlagSpan, ProjectFlags } from "../../src/commands/flagCatalogue.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { learn } from "../../src/knowledge/learn/learn.ts";
import { hasShared, root, shared } from "../support/shared.ts";

/*
 * What `learn` makes of the whole main lines. The bundled flags are what it wrote: they are held against a catalogue that was
 * made otherwise, and, where a clone is named, made anew.
 */

type Owner = "vllm" | "sglang";
type Span = readonly [from: number, to: number];
type Spans = ReadonlyMap<string, readonly Span[]>;

const bundled = (name: string): unknown =>
  JSON.parse(readFileSync(path.join(root, "data/catalogues/flags", `${name}.json`), "utf8"));

interface Place {
  readonly commit: string;
}
interface OtherSpan {
  readonly names: readonly string[];
  readonly aliases?: readonly string[];
  readonly from: Place;
  readonly to: Place | null;
}
interface OtherInclude {
  readonly set: string;
  readonly from: Place;
  readonly to: Place | null;
}
interface OtherProgram {
  readonly project: Owner;
  readonly includes?: readonly OtherInclude[];
  readonly flags: Readonly<Record<string, { readonly spans: readonly OtherSpan[] }>>;
}

/** Position of every main-line commit by the first ten digits of its hash. */
function positionsOf(owner: Owner): ReadonlyMap<string, number> {
  const lines = readFileSync(path.join(shared, "domain/main-line-commits.tsv"), "utf8").trim().split("\n");
  return new Map(
    lines.flatMap((line) => {
      const [project, commit = "", , position] = line.split("\t");
      return project === owner ? [[commit, Number(position)] as const] : [];
    }),
  );
}

/** When each option string is accepted, whatever its values: what touches is one span. */
function spansByName(
  declared: readonly { readonly names: readonly string[]; readonly from: number; readonly to: number }[],
): Spans {
  const byName = new Map<string, [number, number][]>();
  for (const { names, from, to } of declared.toSorted((a, b) => a.from - b.from))
    for (const name of new Set(names)) {
      const spans = byName.get(name) ?? [];
      byName.set(name, spans);
      const last = spans.at(-1);
      if (last !== undefined && last[1] >= from) last[1] = Math.max(last[1], to);
      else spans.push([from, to]);
    }
  return byName;
}

/** Whatever its place in a set or a program, and as far as both catalogues reach. */
interface Table {
  readonly programs: ReadonlyMap<string, Spans>;
  readonly includes: ReadonlyMap<string, readonly (readonly [set: string, span: Span])[]>;
}

function theirs(other: Readonly<Record<string, OtherProgram>>, owner: Owner): Table {
  const positions = positionsOf(owner);
  const at = (place: Place | null) =>
    place === null ? Infinity : (positions.get(place.commit.slice(0, 10)) ?? Number.NaN);
  const own = Object.entries(other).filter(([, { project }]) => project === owner);
  const spansOf = ({ flags }: OtherProgram) =>
    spansByName(
      Object.values(flags)
        .flatMap(({ spans }) => spans)
        .map(({ names, aliases = [], from, to }) => ({
          names: [...names, ...aliases],
          from: at(from),
          to: at(to),
        })),
    );
  return {
    programs: new Map(own.map(([id, program]) => [id, spansOf(program)])),
    includes: new Map(
      own.map(([id, { includes = [] }]) => [
        id,
        includes.map(({ set, from, to }) => [set, [at(from), at(to)]] as const),
      ]),
    ),
  };
}

/** What is younger than `last` is left out. */
function ours({ sets, entryPoints }: ProjectFlags, last: number): Table {
  const end = (to: number | null) => (to === null || to > last ? Infinity : to);
  const spansOf = (flags: readonly FlagSpan[]) =>
    spansByName(
      flags.filter(({ from }) => from <= last).map(({ names, from, to }) => ({ names, from, to: end(to) })),
    );
  return {
    programs: new Map([...sets, ...entryPoints].map(({ id, flags }) => [id, spansOf(flags)])),
    includes: new Map(
      entryPoints.map(({ id, includes }) => [
        id,
        includes
          .filter(({ from }) => from <= last)
          .map(({ set, from, to }) => [set, [from, end(to)]] as const),
      ]),
    ),
  };
}

/** What a program accepts: its own flags, and those of the sets that it includes while it does. */
function accepted({ programs, includes }: Table, id: string): Spans {
  const all = [...(programs.get(id) ?? [])].flatMap(([name, spans]) =>
    spans.map(([from, to]) => ({ names: [name], from, to })),
  );
  const included = (includes.get(id) ?? []).flatMap(([set, [begin, end]]) =>
    [...(programs.get(set) ?? [])].flatMap(([name, spans]) =>
      spans
        .map(([from, to]) => ({ names: [name], from: Math.max(from, begin), to: Math.min(to, end) }))
        .filter(({ from, to }) => from < to),
    ),
  );
  return spansByName([...all, ...included]);
}

/** Where the other catalogue is wrong, read in the sources of the commits. */
const explained: readonly { readonly id: string; readonly names: RegExp; readonly why: string }[] = [
  {
    id: "vllm:vllm serve",
    names:
      /^(?:model_tag|--headless|--data-parallel-start-rank|-dpr|--api-server-count|-asc|--config|--grpc)$/,
    why: "the launcher's own flags came with cli/serve.py and what stood in its place before",
  },
  {
    id: "vllm:vllm serve",
    names: /^--(?:tensorizer-uri|verify-hash|encryption-keyfile|num-readers|s3-.*|vllm-tensorized)$/,
    why: "EngineArgs declares them, by TensorizerArgs.add_cli_args",
  },
  {
    id: "sglang:sglang.bench_one_batch_server",
    names: /^--(?:backend|gsp-.*|lora-.*|enable-multi-batch)$/,
    why: "the imported file declares them from a few commits earlier on than the program's own file changes",
  },
];

describe.skipIf(!hasShared)("flags that are learnt, beside another catalogue of the same history", () => {
  const other = hasShared
    ? (JSON.parse(readFileSync(path.join(shared, "domain/cli-flags.json"), "utf8")) as Readonly<
        Record<"sets" | "entry_points", Readonly<Record<string, OtherProgram>>>
      >)
    : { sets: {}, entry_points: {} };

  test.each<Owner>(["vllm", "sglang"])("%s: the same first and last commit of every span", (owner) => {
    const reference = theirs({ ...other.sets, ...other.entry_points }, owner);
    const learnt = ours(bundled(owner) as ProjectFlags, Math.max(...positionsOf(owner).values()));
    const all = [...reference.programs.keys()].flatMap((id) => {
      const known = accepted(learnt, id);
      return [...accepted(reference, id)].flatMap(([name, spans]) =>
        spans.map(([from, to]) => ({
          id,
          name,
          isSame: known.get(name)?.some((span) => span[0] === from && span[1] === to) === true,
        })),
      );
    });
    const isExplained = ({ id, name }: { readonly id: string; readonly name: string }) =>
      explained.some((each) => each.id === id && each.names.test(name));
    expect(all.filter((each) => !each.isSame && !isExplained(each))).toEqual([]);
    expect(all.length).toBeGreaterThan(2000);
    expect(all.filter(({ isSame }) => isSame).length / all.length).toBeGreaterThanOrEqual(0.995);
  });
});

/** `LEARN_VLLM=CLONE LEARN_SGLANG=CLONE`: minutes each. */
const clones = [
  { owner: "vllm" as const, repo: process.env["LEARN_VLLM"] ?? "" },
  { owner: "sglang" as const, repo: process.env["LEARN_SGLANG"] ?? "" },
].filter(({ repo }) => existsSync(repo));

describe.skipIf(clones.length === 0)("learning a whole main line anew", () => {
  test.each(clones)("$owner: what is bundled", { timeout: 1_800_000 }, async ({ owner, repo }) => {
    const { until, ...flags } = bundled(owner) as ProjectFlags;
    const { projects: programs } = loadCatalogue("flags/programs", layersOf());
    const lesson = await learn({ project: owner, repo, ref: until?.[2], before: null, programs });
    const learnt = { $schema: "../../schemas/catalogues/flags.schema.json", ...lesson.files?.flags };
    expect(JSON.parse(JSON.stringify(learnt))).toEqual({ ...flags, until });
  });
});
