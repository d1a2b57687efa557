import { condenser } from "../../src/dataset/condenser.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseTolerant } from "../../src/io/json.ts";
import type { RunRecord } from "../../src/model/records.ts";
import { ingest } from "../../src/read/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { reading } from "../support/reading.ts";
import { corpus, hasShared } from "../support/shared.ts";
import { formats } from "../support/formats.ts";

/* Evidence must name what stands in the file: who follows a pointer finds the number. */

function valueAt(document: unknown, pointer: string): unknown {
  const parts = pointer.split("/").slice(1);
  return parts
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document);
}

/** Places of JSON from which the number, in its own unit or in thousands or thousandths of it, cannot be read. */
function lost(runs: readonly RunRecord[], documentOf: (file: string) => unknown): string[] {
  return runs.flatMap(({ file, measurements, statedEffects = [] }) => {
    const document = documentOf(file);
    if (document === undefined) return [];
    const told = [
      ...measurements.filter(({ parser }) => parser === "result-fields"),
      ...statedEffects.map(({ pct, pointer }) => ({ value: pct, pointer })),
    ];
    return told.flatMap(({ pointer, value }) => {
      const found = Number(valueAt(document, pointer) ?? Number.NaN);
      const isIt = [1, 1000, 0.001].some(
        (factor) => Math.abs(found * factor - value) <= 1e-9 * Math.abs(value),
      );
      return isIt ? [] : [`${file} ${pointer}`];
    });
  });
}

describe("pointers of measurements", () => {
  test("in files that have another form than the tables they are read as", () => {
    const documents: Readonly<Record<string, unknown>> = {
      "exports/benchmark_summary.json": {
        success_with_agent: [
          { commit: "6a417b86", baseline: { ttft_mean: 1762 }, human: { ttft_mean: 1160.36, itl_p99: 82.2 } },
        ],
        success_no_agent: [],
        version_bug: [],
        total: 1,
      },
      "comprehensive_commit_analysis.json": {
        complete_3way: [
          {
            commit: "89a84b0b",
            claude_human_tpot: 20.5,
            claude_agent_tpot: 21,
            claude_agent_vs_human: -2.4,
            local_human_throughput: 3558.51,
          },
        ],
      },
    };
    const { runs } = reading(documents);
    const pointers = runs.flatMap(({ measurements, statedEffects = [] }) =>
      [...measurements, ...statedEffects].map(({ pointer }) => pointer),
    );
    expect(pointers).toHaveLength(7);
    expect(lost(runs, (file) => documents[file])).toEqual([]);
  });

  const specimens = readdirSync(import.meta.dirname)
    .map((name) => path.join(import.meta.dirname, name, "files"))
    .filter((folder) => existsSync(folder));

  test("in every specimen", () => {
    expect(specimens.flatMap(lostIn)).toEqual([]);
  });

  test.skipIf(!hasShared)("in every JSON file of the corpus", () => {
    expect(lostIn(corpus)).toEqual([]);
  });
});

function lostIn(folder: string): string[] {
  const known = new Map<string, unknown>();
  const documentOf = (file: string) => {
    // a record of our own set names a file of another folder
    if (!file.endsWith(".json") || !existsSync(path.join(folder, file))) return undefined;
    if (!known.has(file)) {
      const parsed = parseTolerant(readFileSync(path.join(folder, file), "utf8"));
      known.set(file, parsed.ok ? parsed.value : undefined);
    }
    return known.get(file);
  };
  const { records } = ingest([folder], condenser(loadKnowledge()), { formats });
  const runs = records.filter((record): record is RunRecord => record.kind === "run");
  return lost(runs, documentOf);
}
