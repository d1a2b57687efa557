import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { benchtriage, contents, temporary } from "../support/cli.ts";

/** One commit of a day that nobody can know flags of, with a flag that nobody knows. */
function set(date: string): string {
  const folder = temporary();
  const sourced = (value: string) => ({ value, pointer: "/x" });
  const records = [
    { kind: "dataset", version: 1, description: "a test" },
    {
      kind: "commit",
      commit: "aaaaaaaa11111111111111111111111111111111",
      project: "vllm",
      format: "test",
      file: "x.json",
      facts: {
        date: sourced(date),
        command: sourced("vllm bench latency --model m --brand-new-flag 3"),
      },
    },
  ];
  writeFileSync(
    path.join(folder, "commits.jsonl"),
    records.map((record) => JSON.stringify(record)).join("\n"),
  );
  return folder;
}

const ends =
  /^note +flags of vllm are known to \d{4}-\d\d-\d\d \(newest release [\d.]+\) and 1 commit is later: benchtriage learn vllm --repo CLONE renews them$/m;

test("check, plan and report say that what is known of flags ended, and how it is renewed", async () => {
  const late = set("2040-01-05");
  const out = temporary();
  const words = await Promise.all([
    benchtriage("check", late),
    benchtriage("plan", late, "--out", path.join(out, "plan")),
    benchtriage("report", late, "--out", path.join(out, "report")),
  ]);
  for (const { stderr } of words) expect(stderr).toMatch(ends);
  const { "data-quality.md": quality, "commits/aaaaaaaa.md": commit } = contents(path.join(out, "report"));
  expect(quality).toMatch(
    /\| vllm +\| to \d{4}-\d\d-\d\d \(newest release [\d.]+\) \| +1 \| `benchtriage learn vllm --repo CLONE` \|/,
  );
  expect(commit).toContain("--brand-new-flag is not known; flags are known to ");
  expect(contents(path.join(out, "plan"))["manifest.json"]).toContain('"--brand-new-flag"');
});

test("they say nothing of it where everything is known", async () => {
  const { stderr } = await benchtriage("check", set("2026-01-05"));
  expect(stderr).not.toMatch(/are known to/);
});
