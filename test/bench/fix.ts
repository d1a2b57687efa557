import { spawnSync } from "node:child_process";
import path from "node:path";
import { root } from "../support/shared.ts";
import type { Bench } from "./bench.ts";

const main = path.join(root, "dist/cli/main.js");
const fix = (input: string) => spawnSync(process.execPath, [main, "fix", "-", "--at", "0.6.3"], { input });

/** `fix` on one command (its start-up) and on 10,000; the floor is a node process that does nothing. */
export const fixCommands: Bench = {
  name: "fix",
  prepare() {
    const command = (at: number) =>
      `python benchmarks/benchmark_serving.py --model org/m-${at % 40} --dataset-name random --num-prompts ${at}`;
    const many = Array.from({ length: 10_000 }, (_, at) => command(at)).join("\n");
    return {
      "node alone": () => void spawnSync(process.execPath, ["-e", ""]),
      "one command": () => void fix(command(1)),
      "10,000 commands": () => void fix(many),
    };
  },
};
