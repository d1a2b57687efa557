import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { auditSchema } from "../../src/model/audit.ts";
import { run } from "../../src/cli/run.ts";

const folder = mkdtempSync(path.join(tmpdir(), "audit-"));
const file = path.join(folder, ["report", "md"].join("."));
writeFileSync(
  file,
  "| Agent | Runs |\n|---|---|\n| a | 3 |\n| b | 4 |\n| Total | 8 |\n\nIn 70% (67/96 commits).\n",
);
const csv = path.join(folder, "board.txt.csv");
writeFileSync(csv, "agent,runs\na,3\nb,4\nTotal,8\n");

describe("benchtriage audit", () => {
  test("prints a page and exits 1 where something is contradicted and that was asked", async () => {
    const { stdout, stderr, exitCode } = await run(["audit", file, "--fail-on", "contradicted"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("1 document: 1 contradicted, 1 hold, 0 undecided");
    expect(stdout).toContain("the sum of 2 rows is 7");
    expect((await run(["audit", file])).exitCode).toBe(0);
  });

  test("prints JSON of its published schema, and SARIF", async () => {
    const json = await run(["audit", file, "--json", "--quiet"]);
    const audit = auditSchema.parse(JSON.parse(json.stdout));
    expect(audit.documents).toMatchObject([{ contradicted: 1, holds: 1, undecided: 0, notUnderstood: 0 }]);
    const { stdout } = await run(["audit", file, "--format", "sarif"]);
    expect(stdout).toContain('"startLine": 5');
  });

  test("takes tables by --document, and says what it lacks", async () => {
    expect((await run(["audit", "--document", csv, "--json"])).stdout).toContain('"column-sum"');
    expect((await run(["audit"])).exitCode).toBe(2);
    expect((await run(["audit", path.join(folder, ["none", "md"].join("."))])).exitCode).toBe(2);
    const broken = path.join(folder, "x.json");
    writeFileSync(broken, "{}");
    expect((await run(["audit", "--document", broken])).stderr).toContain("holds no table");
  });
});
