import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { run } from "../../src/pipeline/run.ts";
import { benchtriage, temporary } from "../support/cli.ts";
import { few, fewPaths, plannedFrom, show, wrongIn } from "../support/show.ts";

/* Four jobs; `npm run runner -- show` runs twelve. */

test("plan, run, report: what was measured as planned decides its commit, closes its action and is not planned again", async () => {
  const made = await plannedFrom(...fewPaths);
  const { file, bin, options } = show(made, few);
  process.env["PATH"] = `${bin}:${process.env["PATH"] ?? ""}`;
  const { stdout } = await run(file, { ...options, json: true, quiet: true });
  const { outcomes } = JSON.parse(stdout) as { outcomes: Parameters<typeof wrongIn>[0] };
  expect(wrongIn(outcomes, few)).toEqual([]);
  // flaky: the first try of one trial failed, and stands beside the second
  const tries = readdirSync(path.join(options.out, "fa63e710-strict/human"));
  expect(tries.filter((name) => !name.endsWith("-1"))).toHaveLength(1);

  const [before, after] = [temporary(), temporary()].map((folder) => path.join(folder, "out"));
  await benchtriage("report", ...fewPaths, "--out", before!);
  const again = ["--since", before!, "--out", after!];
  expect((await benchtriage("report", options.out, ...fewPaths, ...again)).status).toBe(0);
  const actions = readFileSync(path.join(after!, "actions.md"), "utf8");
  const isClosed = (job: string) => actions.includes(`| ~~\`run/${job.slice(0, 8)}\`~~`);
  const manifest = await plannedFrom(options.out, ...fewPaths);
  const planned = new Set(manifest.jobs.map(({ id }) => id));
  // the answers of the second are not the baseline's: its speed is that of another task, and the commit stays open
  expect(few.map(({ job }) => planned.has(job))).toEqual([false, true, false, false]);
  expect(few.map(({ job }) => isClosed(job))).toEqual([true, false, true, true]);
}, 180_000);
