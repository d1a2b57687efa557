import { describe, expect, test } from "vitest";
import { join } from "../support/join.ts";
import type { CommitRecord, CurationRecord, DatasetRecord } from "../../src/model/records.ts";
import { attempt } from "../support/attempts.ts";
import { run } from "../support/facts.ts";

const record = (format: string, command: string, more: Partial<CommitRecord> = {}): CommitRecord => ({
  kind: "commit",
  commit: "abcdef0123456789abcdef0123456789abcdef01",
  format,
  file: `${format}.json`,
  facts: { command: { value: command, pointer: "/c" } },
  ...more,
});

describe("join", () => {
  test("short and long hashes of one commit meet, and the longest stays", () => {
    const [commit, ...rest] = join([record("a", "x"), run({ commit: "abcdef01" })], {});
    expect(rest).toEqual([]);
    expect(commit).toMatchObject({ id: "abcdef01", hash: "abcdef0123456789abcdef0123456789abcdef01" });
  });

  test("the precedence decides which source comes first, whatever the input's order", () => {
    const records = [record("b", "second"), record("a", "third"), record("z", "first")];
    const order = (input: readonly CommitRecord[]) =>
      join(input, { command: ["z", "b"] })[0]?.command.map(({ value }) => value);
    expect(order(records)).toEqual(["first", "second", "third"]);
    expect(order([...records].reverse())).toEqual(["first", "second", "third"]);
  });

  test("what an agent started from names the parent where no other source does", () => {
    const parentsOf = (...records: readonly DatasetRecord[]) =>
      join(records)[0]?.parent.map(({ value }) => value);
    const started = attempt({ commit: "abcdef01", parent: "1234567890" });
    expect(parentsOf(record("a", "x"), started, { ...started, id: "again" })).toEqual(["1234567890"]);
    const facts = { parent: { value: "fedcba9876", pointer: "/p" } };
    expect(parentsOf(record("a", "x", { facts }), started)).toEqual(["fedcba9876"]);
  });

  test("a run that stands in two data sets counts once", () => {
    expect(join([run(), run()], {})[0]?.runs).toHaveLength(1);
  });

  test("the digested copy of a record wins over the bare one", () => {
    const change = { files: [], flags: [], envs: [], signals: [] };
    const [commit] = join([record("a", "x"), record("a", "x", { change })], {});
    expect(commit?.records).toHaveLength(1);
    expect(commit?.change?.value).toEqual(change);
  });

  test("curation is kept once per place", () => {
    const curation: CurationRecord = {
      kind: "curation",
      commit: "abcdef01",
      format: "doc",
      file: "doc.md",
      field: "status",
      value: "usable",
      origin: { file: "doc.md", pointer: "line 1" },
    };
    expect(join([curation, { ...curation }], {})[0]?.curation).toHaveLength(1);
  });
});
