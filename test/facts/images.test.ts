import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { describe, expect, test } from "vitest";
import { imagesOf } from "../../src/facts/images.ts";
import { join } from "../support/join.ts";
import { parentGaps, parentMappings } from "../../src/facts/parents.ts";
import { failuresOf } from "../../src/dataset/failures.ts";
import type { ImageList } from "../../src/model/images.ts";
import type { CommitRecord, DatasetRecord } from "../../src/model/records.ts";
import { run } from "../support/facts.ts";

const hash = "19d98e0c7db96713f0e2201649159431177a56e2";
const parent = "2b04c209ee98f3a9a1e9a4b9a1ff0a4a0d2f0c11";
const record = (facts: CommitRecord["facts"], file = "mapping.json", commit = hash): CommitRecord => ({
  kind: "commit",
  commit,
  format: "mapping",
  file,
  facts,
});
const named = { parent: { value: parent, pointer: "/0/parent" } };
const listed = (...tags: readonly string[]): ImageList => ({
  sources: ["tags.txt"],
  tags: new Map(tags.map((tag, index) => [tag, { file: "tags.txt", pointer: `line ${index + 1}` }])),
});
const states = (records: readonly DatasetRecord[], list: ImageList | null = null) => {
  const [commit] = join(records, {});
  const failures = failuresOf(commit!.runs, loadCatalogue("failures", layersOf()));
  return imagesOf(commit!, failures, list).map(({ tag, state }) => [tag, state]);
};

describe("images of a commit", () => {
  test("tags follow the set's convention; without a whole hash there is none", () => {
    expect(states([record(named)])).toEqual([
      [hash, "unknown"],
      ["baseline-2b04c209ee98", "unknown"],
    ]);
    expect(states([record({}, "m", "19d98e0c")])).toEqual([
      [null, "unknown"],
      [null, "unknown"],
    ]);
  });

  test("a list decides, with or without the prefix", () => {
    const both = [record(named)];
    expect(states(both, listed(hash)).map(([, state]) => state)).toEqual(["listed", "absent"]);
    expect(states(both, listed("2b04c209ee98")).map(([, state]) => state)).toEqual(["absent", "listed"]);
    expect(states(both, listed("baseline-2b04c209ee98")).map(([, state]) => state)).toEqual([
      "absent",
      "listed",
    ]);
  });

  test("a run that printed more than a refusal used the image", () => {
    const refused = run({
      commit: hash,
      variant: "agent",
      status: "error",
      statusText: "error",
      pointer: "",
      image: "x:baseline-2b04c209ee98",
      log: {
        lines: [{ pattern: "image-missing", pointer: "/raw_output line 2", quote: "manifest unknown" }],
      },
    });
    expect(states([record(named), refused])[1]).toEqual(["baseline-2b04c209ee98", "refused"]);
    const used = run({ commit: hash, id: "u", file: "b", variant: "baseline", image: "x:y" });
    expect(states([record(named), refused, used])[1]).toEqual(["baseline-2b04c209ee98", "used"]);
    expect(states([record(named), used])[0]?.[1]).toBe("unknown");
  });

  test("a build list is asked last", () => {
    const built = (exists: boolean): CommitRecord["facts"] => ({
      ...named,
      parentImage: { value: { tag: parent.slice(0, 12), exists, status: "s" }, pointer: "/0" },
    });
    expect(states([record(built(true))])[1]?.[1]).toBe("built");
    expect(states([record(built(false))])[1]?.[1]).toBe("failed");
    expect(states([record(built(true))], listed("other"))[1]?.[1]).toBe("absent");
  });
});

describe("parents that a mapping leaves out", () => {
  const other = "3127e975fb9417d10513e25b80820870f594c627";
  const command = { command: { value: "c", pointer: "/3127e975/perf_command" } };
  const commits = join(
    [
      record(named, "modes.json"),
      record(command, "modes.json", other),
      record(named, "complete.json", other),
    ],
    {},
  );
  const at = (id: string) => commits.find((commit) => commit.id === id)!;

  test("only a mapping that lists the commit and names others' parents has a gap", () => {
    const mappings = parentMappings(commits, ["mapping"]);
    expect(mappings.map(({ file }) => file)).toEqual(["complete.json", "modes.json"]);
    expect(parentGaps(at("3127e975"), mappings)).toEqual([
      { format: "mapping", origin: { file: "modes.json", pointer: "/3127e975" } },
    ]);
    expect(parentGaps(at("19d98e0c"), mappings)).toEqual([]);
    expect(parentMappings(commits, ["another"])).toEqual([]);
  });
});
