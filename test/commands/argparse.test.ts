import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import {
  commitAt,
  entryPoints,
  existsAt,
  lengthOf,
  type Owner,
  positionsOf,
} from "../support/shippedFlags.ts";
import { root } from "../support/shared.ts";

interface Verdict {
  readonly parses: boolean;
  readonly unknown: readonly string[] | null;
  readonly error: string | null;
}
interface Case {
  readonly id: string;
  readonly position: number;
  readonly text: string;
}

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const COMMITS = 25;

/** Python's argparse on the shipped flags: nothing of ours takes part (test/support/argparseOracle.py). */
function oracle(cases: readonly Case[]): Verdict[] {
  const { stdout, stderr } = spawnSync(
    "python3",
    [path.join(root, "test/support/argparseOracle.py"), path.join(root, "data/catalogues/flags")],
    { input: JSON.stringify(cases), encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (stdout === "") throw new Error(stderr);
  return JSON.parse(stdout) as Verdict[];
}

/** The commands that the bundled commits name, each with the program it calls: the longest name among its words. */
function programs() {
  const lines = readFileSync(path.join(root, "data/iso-bench/commits.jsonl"), "utf8").split("\n");
  const commands = lines.flatMap((line): { text: string; owner: Owner }[] => {
    const { project, facts } = JSON.parse(line || "{}") as {
      project?: Owner;
      facts?: { command?: { value: string } };
    };
    const text = facts?.command?.value;
    // what only a shell can take apart is no case for an argument parser
    return text === undefined || project === undefined || /[<>|&;$`"'\n]/.test(text)
      ? []
      : [{ text, owner: project }];
  });
  const named = (text: string, id: string) => ` ${text} `.includes(id.split(/[:/]/).at(-1) ?? "");
  return [...new Map(commands.map((each) => [each.text, each])).values()].flatMap(({ text, owner }) => {
    const [found] = entryPoints
      .filter((each) => each.owner === owner && named(text, each.entry.id))
      .toSorted((a, b) => b.entry.id.length - a.entry.id.length);
    return found === undefined ? [] : [{ text, owner, entry: found.entry }];
  });
}

/** One word behind the first flag is lost, doubled, cut, joined to its value, or replaced. */
function careless(text: string, random: () => number): string {
  const words = text.split(" ");
  const first = words.findIndex((word) => word.startsWith("--"));
  if (first < 0) return text;
  const at = first + Math.floor(random() * (words.length - first));
  const word = words[at] ?? "";
  const changes: readonly (readonly string[])[] = [
    [],
    [word, word],
    [word.slice(0, Math.max(3, Math.floor(word.length * (0.5 + random() / 2))))],
    [`${word}=7`],
    [word.startsWith("--") ? `--${word.slice(2).replaceAll("-", "_")}` : "text"],
    [word.startsWith("--") ? `--no-${word.slice(2)}` : "-1"],
    [word, "1.5"],
  ];
  return words.toSpliced(at, 1, ...(changes[Math.floor(random() * changes.length)] ?? [])).join(" ");
}

describe.runIf(hasPython)(
  "real commands at commits nobody looked at, against Python's own argparse (skipped without python3)",
  () => {
    const reader = commandReader();
    const random = mulberry32(11);
    const calls = programs();
    const cases = calls.flatMap(({ entry, owner, text }) => {
      const positions = positionsOf(owner, entry, 50);
      return Array.from({ length: COMMITS }, () => positions[Math.floor(random() * positions.length)] ?? -1)
        .filter((position) => position >= 0)
        .map((position, index) => ({
          id: entry.id,
          owner,
          // Every second one as a careless hand would have written it.
          text: index % 2 === 0 ? text : careless(text, random),
          position,
          commit: commitAt(owner, position),
        }));
    });
    const truth = oracle(cases);
    const ours = cases.map(({ text, commit, owner }) => reader.read(text, { commit }, owner).check);

    test("the same program is meant, it exists, and parsing succeeds or fails alike", () => {
      const wrong = cases.flatMap((each, index) => {
        const { entryPoint, exists, parses } = ours[index]!;
        const agrees = entryPoint === each.id && exists === true && parses === truth[index]!.parses;
        return agrees ? [] : [{ ...each, entryPoint, exists, parses, truth: truth[index] }];
      });
      expect(cases.length).toBeGreaterThan(2_000);
      expect(truth.filter(({ parses }) => !parses).length).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
    });

    test("a program is there at exactly the commits the sources say", () => {
      const wrong = calls.flatMap(({ entry, owner, text }) =>
        Array.from({ length: COMMITS }, () => 1 + Math.floor(random() * lengthOf(owner))).flatMap(
          (position) => {
            const { exists } = reader.read(text, { commit: commitAt(owner, position) }, owner).check;
            return exists === existsAt(entry, position) ? [] : [{ id: entry.id, text, position, exists }];
          },
        ),
      );
      expect(wrong).toEqual([]);
    });

    test("every option that argparse does not know is named", () => {
      const named = cases.flatMap((_, index) => {
        const flags = new Set(
          ours[index]!.problems.filter(({ status }) => status === "unrecognized").map(({ flag }) =>
            flag?.replaceAll("_", "-"),
          ),
        );
        return (truth[index]!.unknown ?? [])
          .filter((word) => word.startsWith("--"))
          .map((word) => flags.has(word.replace(/=.*/, "").replaceAll("_", "-")));
      });
      expect(named.length).toBeGreaterThan(300);
      expect(named.filter(Boolean).length / named.length).toBeGreaterThanOrEqual(0.95);
    });
  },
);
