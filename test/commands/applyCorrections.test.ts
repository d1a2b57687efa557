import { expect, test } from "vitest";
import { applyCorrections } from "../../src/commands/applyCorrections.ts";
import { parseCommand } from "../../src/commands/parseCommand.ts";
import type { Correction } from "../../src/model/correction.ts";

// 379da6dc: the server got `--tensor-parallel-size 4 … --tensor-parallel-size 1`
test("a value that is set on a flag which moves to the server is set there, and stands there once", () => {
  const flag = "--tensor-parallel-size";
  const asked: Correction[] = [
    { kind: "move-flag-to-server", flag, reason: "the engine reads it", confidence: "certain" },
    { kind: "set-value", flag, value: "1", reason: "the target has 1", confidence: "likely" },
  ];
  const command = parseCommand(`python benchmarks/benchmark_serving.py --model m ${flag} 4`);
  const made = applyCorrections(command, asked);
  expect([made.command, made.moved]).toEqual([
    "python benchmarks/benchmark_serving.py --model m",
    [`${flag} 1`],
  ]);
  expect([made.applied, made.skipped]).toEqual([asked, []]);
});
