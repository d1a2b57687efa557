import { beforeAll, describe, expect, test } from "vitest";
import { auditDocuments } from "../../src/audit/audit.ts";
import type { AuditData } from "../../src/audit/data.ts";
import { readMarkdown } from "../../src/audit/markdown.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import type { AnalysedAttempt } from "../../src/model/attempts.ts";
import { attempt, facts, overlap, patch } from "../support/attempts.ts";
import { origin } from "../support/facts.ts";
import { judged } from "../support/judged.ts";

const commit = "8aa1485fcff7be3e42300c0615ee0f3f3cbce9a8";

function standing(id: string, given: Partial<AnalysedAttempt> = {}): AnalysedAttempt {
  const ladder = { step: "not-measured" as const, reason: "", origin, undecided: [], runs: [], by: null };
  return { ...attempt({ id, commit, writtenAt: "2025-10-09T07:19:33.463Z" }), ladder, ...given };
}

const empty = patch({ empty: true, bytes: 0 });

/** Four runs in the scope of the document, and three outside it: another item, a later day, a copy. */
const campaign: readonly AnalysedAttempt[] = [
  standing("runs/2025-10-08_1/vllm_core-0000", { patch: patch({ facts: facts() }) }),
  standing("runs/2025-10-08_2/vllm_core-0000", { patch: empty }),
  standing("runs/2025-10-08_3/vllm_core-0001", { patch: empty, commit: "b".repeat(40) }),
  standing("misc/vllm_core-64733c32/vllm_core-0000", { patch: empty }),
  standing("runs/2025-09-17_1/chunked_local_attn_opt-0000"),
  standing("runs/2025-12-01_1/vllm_core-0000", { writtenAt: "2025-12-01T00:00:00Z" }),
  standing("runs/2025-10-08_9/vllm_core-0000", { copyOf: "runs/2025-10-08_1/vllm_core-0000" }),
];

const source = (journals: number) => `# Analysis

**Analysis Date:** November 10, 2025

### Commit 1: \`${commit}\`

This commit had **3 total attempts**.

## Rates

25% (1/4 patches are non-empty), 75% of patches are empty.

## Data

- Location: \`state/runs/vllm_core-*/\`
- Journals: \`*/journal.json\` (${journals} files)
`;

describe("attempts of a campaign that a document limits by the names of its runs", () => {
  let data: AuditData;
  beforeAll(async () => {
    const analysis = await judged("data/vllm-14");
    data = { analysis: { ...analysis, attempts: [...campaign] }, files: [], commands: commandReader() };
  });
  const told = (text: string, attempts: readonly AnalysedAttempt[] = campaign) => {
    const own = { ...data, analysis: { ...data.analysis, attempts: [...attempts] } };
    return auditDocuments(
      [readMarkdown("d.md", text)],
      { words: loadCatalogue("claims", layersOf()), data: own, limits: null },
      "0",
    )
      .claims.filter(({ definition }) => definition?.startsWith("attempt"))
      .map(
        ({ definition, status, printed, right }) =>
          `${definition} ${status} ${printed}${right === null ? "" : ` → ${right}`}`,
      );
  };

  test("holds where all are here", () => {
    expect(told(source(4).replace(", 75% of patches are empty", ""))).toEqual([
      "attempt-count holds 3",
      "attempt-share holds 25 %",
    ]);
  });

  test("files that are wrong or missed are a share of the patches", () => {
    const off = (id: string, filesMissed: string[]) =>
      standing(`runs/2025-10-08_${id}/vllm_core-0000`, {
        patch: patch({ facts: facts({ overlap: overlap({ filesMissed, filesBeyond: [] }) }) }),
      });
    const five = [off("1", ["vllm/a.py"]), off("2", []), off("3", []), off("4", []), off("5", [])];
    const text = source(5).replace("## Data", "- ~20% modify wrong files or miss required files\n\n## Data");
    expect(
      told(
        text,
        five.map((each) => standing(each.id, { ...each, parts: [...campaign[0]!.parts] })),
      ),
    ).toContain("attempt-share holds 20 %");
  });

  test("is contradicted with the right number", () => {
    expect(told(source(4).replace("3 total", "5 total"))[0]).toBe("attempt-count contradicted 5 → 3");
  });

  test("cannot be decided where the document saw more", () => {
    expect(told(source(300))[0]).toBe("attempt-count undecided 3");
  });

  test("an attempt is known by what the document prints of it, and its syntax is proven", () => {
    const section = (bytes: string) =>
      `### Commit 1: \`${commit}\`\n\n##### Attempt 2: Run \`vllm_core-3368ff88\`\n\n**Duration:** 1,485 seconds\n**Return Code:** 1\n**Patch Size:** ${bytes} bytes\n\n❌ SYNTAX ERROR\n`;
    const one = [standing("a", { patch: patch({ facts: facts() }) })];
    expect(told(section("8,411"), one)).toEqual([
      "attempt-field holds 1485",
      "attempt-field contradicted 1 → 0",
      "attempt-field holds 8411",
      "attempt-field contradicted ❌ SYNTAX ERROR → the syntax is valid",
    ]);
    expect(told(section("8,412"), one)).toEqual([]);
  });
});
