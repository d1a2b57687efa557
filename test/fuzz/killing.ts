import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { analyse } from "../../src/pipeline/analyse.ts";
import { reportFiles } from "../../src/pipeline/report.ts";
import { contents } from "../support/cli.ts";
import { root } from "../support/shared.ts";
import { killEverywhere } from "./kills.ts";

/*
 * tsx test/fuzz/killing.ts [TIMES]: writes the report of a bundled set over an older one and is killed at every operation of the
 * disk, in this process; then the built program is killed by the kernel (strace, where there is one) at renames, opens and writes.
 * Says how often, and what was neither the old report nor the new one.
 */

const times = Number(process.argv[2] ?? 40);
const judged = await analyse(
  [path.join(root, "data/vllm-14")],
  { policy: "strict", curation: true },
  "benchtriage report",
);
const next = reportFiles(judged.analysis);
const old = next.map((file) => ({ ...file, content: `old\n${file.content}` }));
const both = [killEverywhere(old, next), killEverywhere(next, old)];
const faults = both.flatMap(({ faults: found }) => found);
const kills = both.reduce((sum, each) => sum + each.kills, 0);
process.stdout.write(
  `${kills} kills in this process, one at each operation of ${next.length} files, ${faults.length} faults\n`,
);

const calls = ["rename", "mkdir", "openat", "write", "unlink"] as const;
let [killed, missed] = [0, 0];
for (let turn = 0; turn < times && existsSync("/usr/bin/strace"); turn++) {
  const call = calls[turn % calls.length]!;
  const parent = mkdtempSync(path.join(tmpdir(), "benchtriage-kill-"));
  const out = path.join(parent, "out");
  const report = (...before: readonly string[]) => {
    const words = [
      ...before,
      process.execPath,
      path.join(root, "dist/cli/main.js"),
      "report",
      path.join(root, "data/vllm-14"),
      "--out",
      out,
      "--quiet",
    ];
    return spawnSync(words[0]!, words.slice(1), { encoding: "utf8" });
  };
  report();
  writeFileSync(path.join(out, "notes.txt"), "mine");
  const before = contents(out);
  const traced = [
    "strace",
    "-f",
    "-o",
    "/dev/null",
    "-P",
    path.join(parent, ".benchtriage-out.new"),
    "-P",
    out,
    "-P",
    path.join(parent, ".benchtriage-out.old"),
    "-P",
    path.join(parent, ".benchtriage-out.lock"),
  ];
  const { signal, status } = report(
    ...traced,
    "-e",
    `trace=${call}`,
    "-e",
    `inject=${call}:signal=KILL:when=${1 + Math.floor(turn / calls.length)}`,
  );
  if (signal === "SIGKILL" || status === 137) killed++;
  else missed++;
  const left = contents(existsSync(out) ? out : path.join(parent, ".benchtriage-out.old"));
  const isWhole = Object.keys(before).every((name) => left[name] === before[name]);
  report();
  const after = contents(out);
  if (!isWhole || after["notes.txt"] !== "mine" || Object.keys(after).length !== Object.keys(before).length)
    faults.push(`${call} ${turn}`);
  rmSync(parent, { recursive: true, force: true });
}
process.stdout.write(
  `${killed} kills by the kernel (${missed} ended before), ${faults.length} faults in all\n${faults.map((each) => `  ${each}\n`).join("")}`,
);
if (faults.length > 0) process.exitCode = 1;
