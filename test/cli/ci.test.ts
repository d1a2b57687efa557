import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { BenchEntry } from "../../src/export/benchJson.ts";
import { benchtriage, contents, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const data = path.join(root, "data/vllm-14");
const checked = async (...args: readonly string[]) => benchtriage("check", data, ...args);

interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
      readonly results: readonly {
        readonly ruleIndex: number;
        readonly ruleId: string;
        readonly message: { readonly text: string };
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string };
              readonly region: { readonly startLine: number };
            };
          },
        ];
        readonly partialFingerprints: object;
      }[];
    },
  ];
}
interface SarifRule {
  readonly id: string;
  readonly help: { readonly text: string };
  readonly shortDescription: { readonly text: string };
  readonly properties: { readonly tags: readonly string[] };
}

describe("forms for a CI", () => {
  test("SARIF as GitHub reads it: places that are there, lines in them, help, no tag twice", async () => {
    const { stdout } = await checked("--format", "sarif", "--root", root);
    const [{ tool, results }] = (JSON.parse(stdout) as Sarif).runs;
    const { rules } = tool.driver;
    expect(results.length).toBeGreaterThan(50);
    for (const { ruleIndex, ruleId, message, locations, partialFingerprints } of results) {
      expect(rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).toMatch(/[.!?]$/);
      const { artifactLocation, region } = locations[0].physicalLocation;
      const file = path.join(root, artifactLocation.uri);
      expect(existsSync(file), artifactLocation.uri).toBe(true);
      expect(region.startLine).toBeLessThanOrEqual(readFileSync(file, "utf8").split("\n").length);
      expect(Object.keys(partialFingerprints)).toHaveLength(1);
    }
    for (const { help, shortDescription, properties } of rules) {
      expect(help.text.length).toBeGreaterThan(20);
      expect(shortDescription.text).toMatch(/[.!?]$/);
      expect(new Set(properties.tags).size).toBe(properties.tags.length);
    }
  });

  test("annotations of GitHub name file and line, at most ten a level; JUnit counts what it lists", async () => {
    const lines = (await checked("--format", "github", "--root", root)).stdout.trim().split("\n");
    const errors = lines.filter((line) => line.startsWith("::error "));
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(10);
    expect(errors[0]).toMatch(
      /^::error file=data\/vllm-14\/\w+\.jsonl,line=\d+,title=[\w-]+ [0-9a-f]{8}::.+$/,
    );
    expect(lines.at(-1)).toMatch(/^::notice::\d+ more findings/);
    const junit = (await checked("--format", "junit")).stdout;
    const [, tests, failures] = /tests="(\d+)" failures="(\d+)"/.exec(junit) ?? [];
    expect(junit.match(/<testcase /g)).toHaveLength(Number(tests));
    expect(junit.match(/<failure /g)).toHaveLength(Number(failures));
  });

  test("the ratchet fails for what was not unusable before, and asks for an earlier report", async () => {
    const out = path.join(temporary(), "report");
    const notice = await benchtriage("report", data, "--out", out, "--notice", "--quiet");
    expect(notice.stdout.trim().split("\n").length).toBeLessThanOrEqual(10);
    expect(notice.stdout).toMatch(/^\*\*benchtriage, 2026-W04/);
    const ratchet = ["--since", out, "--fail-on", "new-unusable"];
    expect((await checked(...ratchet)).status).toBe(0);
    const [name = "", text = ""] = Object.entries(contents(path.join(out, "history")))[0] ?? [];
    writeFileSync(path.join(out, "history", name), text.replace('"status":"unusable"', '"status":"fixable"'));
    const worse = await checked(...ratchet);
    expect([worse.status, worse.stderr]).toEqual([1, expect.stringMatching(/^since .*: 1 newly unusable/m)]);
    expect((await checked("--fail-on", "new-unusable")).stderr).toContain("needs an earlier report");
  });

  test("compare prints what github-action-benchmark reads", async () => {
    const file = path.join(temporary(), "a.json");
    writeFileSync(file, JSON.stringify({ speed: [100, 101, 99, 100] }));
    const { stdout } = await benchtriage(
      "compare",
      file,
      file,
      "--better",
      "higher",
      "--format",
      "json-bench",
    );
    const [entry, ...others] = JSON.parse(stdout) as BenchEntry[];
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ name: expect.stringContaining("speed"), value: 100 });
    expect(Object.keys(entry!).toSorted()).toEqual(["extra", "name", "range", "unit", "value"]);
  });
});
