import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { walk } from "../../src/io/walk.ts";
import { recovered } from "../../src/pipeline/runFolder.ts";
import { Journal } from "../../src/runner/journal.ts";
import { temporary } from "../support/cli.ts";

const at = "2026-11-30T12:00:00.000Z";

test("a folder that is still being filled: only whole trials are input, and what a runner keeps for itself is none", async () => {
  const out = temporary();
  const journal = await Journal.open(path.join(out, "job"));
  journal.add({ event: "started", trial: "job/human/1-1-1", at });
  for (const [place, names] of [
    ["job/human/1-1-1", ["trial.json", "client.json", "client.stdout"]],
    ["job/human/1-2-1", ["client.json", "server.stdout", "trial.json.77.tmp"]],
    ["job/work", ["data.json"]],
  ] as const) {
    mkdirSync(path.join(out, place), { recursive: true });
    for (const name of names) writeFileSync(path.join(out, place, name), "{}");
  }
  expect(readdirSync(path.join(out, "job"))).toContain(".lock");
  const found = walk([out]);
  expect(found.files.map(({ label }) => label)).toEqual(["job/human/1-1-1/trial.json"]);
  expect(found.leftOut.reduce((sum, { files }) => sum + files, 0)).toBe(9);
  journal.close();
});

test("what was running when its runner was killed is interrupted, and its time is told", async () => {
  const out = temporary();
  const journal = await Journal.open(path.join(out, "job"));
  const begun = new Date(Date.now() - 60_000).toISOString();
  journal.add({ event: "started", trial: "job/human/1-1-1", at: begun });
  mkdirSync(path.join(out, "job/human/1-1-1"), { recursive: true });
  writeFileSync(path.join(out, "job/human/1-1-1/server.stdout"), "");
  const [, ended] = recovered(out, journal, "here", () => new Date(at));
  expect(ended).toMatchObject({
    event: "ended",
    status: "interrupted",
    failure: null,
    value: null,
    host: "here",
  });
  expect(ended?.event === "ended" ? Math.round(ended.seconds) : null).toBe(60);
  // told once
  expect(recovered(out, journal, "here", () => new Date(at))).toHaveLength(2);
  journal.close();
});
