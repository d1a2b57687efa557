import path from "node:path";
import { expect, test } from "vitest";
import { temporary } from "../support/cli.ts";
import { formsOf } from "./forms.ts";
import { writeHostileCommits } from "./hostileSet.ts";

test("hostile words of commits and runs are obeyed by no page, script, job or finding", async () => {
  const set = path.join(temporary(), "set");
  expect(writeHostileCommits(set)).toBeGreaterThan(1000);
  const { jobs, files, faults } = await formsOf(set, temporary(), false);
  expect(faults).toEqual([]);
  expect(jobs).toBeGreaterThan(5);
  expect(files).toBeGreaterThan(40);
}, 180_000);
