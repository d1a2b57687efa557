import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readSet } from "../../src/pipeline/readSet.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import type { Bench } from "./bench.ts";
import { floor } from "./floor.ts";
import { writeRunDirectories } from "./runDirectories.ts";

/** 1,500 run directories of the real tree's shape: read, joined into attempts, patches parsed. */
export const attempts: Bench = {
  name: "attempts",
  atMost: { "read and join": 3 },
  prepare() {
    const folder = mkdtempSync(path.join(tmpdir(), "run-directories-"));
    process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
    writeRunDirectories(folder, { directories: 1500, seed: 20260118, scale: 1 });
    const knowledge = loadKnowledge();
    return {
      floor: () => floor(folder),
      "read and join": async () => void (await readSet([folder], { curation: false }, knowledge)),
    };
  },
};
