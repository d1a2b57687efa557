import { condenser } from "../../src/dataset/condenser.ts";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { ingest } from "../../src/read/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { benches } from "./index.ts";
import { median } from "./bench.ts";
import { countFiles, makeTree } from "./tree.ts";
import { formats as known } from "../support/formats.ts";

test("the tree of a campaign is read as what it is: no unknown file, no problem", () => {
  const folder = makeTree(0.01);
  const { files, formats } = ingest([folder], condenser(loadKnowledge()), { formats: known });
  expect(files).toMatchObject({ seen: countFiles(folder), unknown: 0, problems: 0 });
  const names = formats.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["modal-3way", "run-journal", "run-trajectory"]));
  rmSync(folder, { recursive: true });
  expect(existsSync(path.join(folder, "state"))).toBe(false);
});

test("benches have names of their own, and a median is one", () => {
  expect(new Set(benches.map(({ name }) => name)).size).toBe(benches.length);
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});
