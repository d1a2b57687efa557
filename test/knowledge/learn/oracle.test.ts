import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import type { FlagSpan, ProjectFlags } from "../../../src/commands/flagCatalogue.ts";
import { learn } from "../../../src/knowledge/learn/learn.ts";
import { makeClone, newFolder, removeFolders } from "../../support/clone.ts";
import { at, miniPrograms, steps } from "../../support/miniEngine.ts";
import { root } from "../../support/shared.ts";

const hasPython =
  spawnSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 9))"]).status === 0;
afterAll(removeFolders);

/** The tree at every step, each in a folder. */
function treesOf(): string[] {
  const files = new Map<string, string>();
  return steps.map((step) => {
    for (const [name, text] of Object.entries(step.files)) {
      if (text === null) files.delete(name);
      else files.set(name, text);
    }
    const folder = newFolder();
    for (const [name, text] of files) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    rmSync(path.join(folder, "README.md"), { force: true });
    return folder;
  });
}

const programs = [
  { id: "vllm:bench/latency.py", form: "script", script: "bench/latency.py" },
  { id: "vllm:bench/sweep.py", form: "script", script: "bench/sweep.py" },
  { id: "vllm:engine serve", form: "module", module: "engine.server", call: "make_parser" },
  { id: "vllm:engine serve", form: "cli", module: "engine.cli", call: "main", child: "serve" },
  { id: "vllm:engine bench latency", form: "cli", module: "engine.bench.latency", call: "add_cli_args" },
] as const;

interface Flag {
  readonly names: readonly string[];
  readonly nargs: unknown;
  readonly choices: readonly unknown[] | null;
  readonly default: unknown;
  readonly required: boolean;
  readonly negatable: boolean;
}

const holds = ({ from, to }: { readonly from: number; readonly to: number | null }, position: number) =>
  from <= position && (to === null || position < to);

/** What is known of a program at a position, in the words of argparse; null where it is not there. */
function known(
  flags: ProjectFlags,
  { id, form }: (typeof programs)[number],
  position: number,
): Flag[] | null {
  const entry = flags.entryPoints.find((each) => each.id === id);
  const own = entry?.forms.find(({ kind }) => kind === form);
  const stands = entry?.exists.some(([from, to]) => holds({ from, to }, position)) === true;
  if (entry === undefined || !stands || own === undefined || (own.from ?? 0) > position) return null;
  const sets = entry.includes.filter((include) => holds(include, position)).map(({ set }) => set);
  const all = [
    ...entry.flags,
    ...flags.sets.filter(({ id: of }) => sets.includes(of)).flatMap((set) => set.flags),
  ];
  return all
    .filter((flag) => holds(flag, position) && (flag.form === undefined || flag.form === form))
    .map((flag) => asArgparse(flag, flags));
}

function asArgparse(
  { names, nargs, choices, default: standard, required, negatable }: FlagSpan,
  flags: ProjectFlags,
) {
  return {
    names,
    nargs: nargs ?? null,
    choices: choices === undefined ? null : (flags.choices[choices] ?? null),
    default: standard ?? null,
    required: required ?? false,
    negatable: negatable ?? false,
  };
}

/** In the order of their names. Of a switch the default is not kept, and an empty text says the same as none. */
const comparable = (flags: readonly Flag[] | null | undefined) =>
  flags
    ?.map((flag) => ({ ...flag, default: flag.nargs === 0 || flag.default === "" ? null : flag.default }))
    .toSorted((a, b) => (String(a.names) < String(b.names) ? -1 : 1)) ?? null;

test.runIf(hasPython)("what is read of every version is what Python's argparse holds of it", async () => {
  const { files } = await learn({
    project: "vllm",
    repo: makeClone(steps).folder,
    before: null,
    programs: [miniPrograms],
  });
  const trees = treesOf();
  const cases = programs.flatMap((program) =>
    trees
      .map((folder, index) => ({ program, folder, position: index + 1 }))
      // Python itself cannot read that version: what was known before stands
      .filter(
        ({ program: { id }, position }) => id !== "vllm:bench/latency.py" || position !== at("no Python"),
      ),
  );
  const { stdout, stderr } = spawnSync("python3", [path.join(root, "test/support/parserOracle.py")], {
    input: JSON.stringify(cases.map(({ program, folder }) => ({ ...program, folder }))),
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr);
  const answers = JSON.parse(stdout) as (Flag[] | null)[];
  const told = answers.map((flags) => comparable(flags));
  const read = cases.map(({ program, position }) =>
    comparable(files === null ? null : known(files.flags, program, position)),
  );
  expect(read).toEqual(told);
  expect(told.flatMap((flags) => flags ?? []).length).toBeGreaterThan(150);
});
