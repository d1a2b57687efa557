import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Manifest } from "../../src/model/manifest.ts";
import { reported } from "../support/judged.ts";
import { tablesOf } from "../support/markdownTables.ts";

/* What is to be run again is one list: pages that speak of it name the ids of the ledger. */

describe("completeness, results and the plan", () => {
  let files: ReadonlyMap<string, string>;
  let actions: NonNullable<Analysis["actions"]>;
  beforeAll(async () => {
    files = await reported("data");
    actions = (JSON.parse(files.get("analysis.json") ?? "") as Analysis).actions ?? [];
  }, 300_000);
  const idsOf = (page: string) =>
    tablesOf(files.get(page) ?? "").flatMap(({ head, rows }) => {
      const at = head.findIndex((title) => title === "Action" || title === "Actions");
      return at < 0
        ? []
        : rows.flatMap((row) => [...(row[at] ?? "").matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? ""));
    });

  test.each(["completeness.md", "results.md", "plan.md"])("%s names open actions and no others", (page) => {
    const open = new Set(actions.filter(({ state }) => state === "open").map(({ id }) => id));
    const ids = idsOf(page);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.filter((id) => !open.has(id))).toEqual([]);
  });

  test("every job is an action and stands in the plan; what is to be run again stands in completeness and results", () => {
    const { jobs } = JSON.parse(files.get("manifest.json") ?? "") as Manifest;
    const runs = jobs.map(({ commit }) => `run/${commit.slice(0, 8)}`);
    expect(idsOf("plan.md").toSorted()).toEqual(runs.toSorted());
    expect(
      actions
        .filter(({ what }) => what.kind === "run")
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(runs.toSorted());
    const again = actions.filter(({ what }) => what.kind === "rerun").map(({ id }) => id);
    expect(again.length).toBeGreaterThan(0);
    expect(again.filter((id) => !idsOf("results.md").includes(id))).toEqual([]);
    // baseline and human are told one by one there, agents together
    const own = again.filter((id) => /(baseline|human)$/.test(id));
    expect(own.filter((id) => !idsOf("completeness.md").includes(id))).toEqual([]);
  });
});
