import { condenser } from "../../src/dataset/condenser.ts";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ingestInto } from "../../src/read/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { corpus, hasShared, root } from "../support/shared.ts";
import type { Bench } from "./bench.ts";
import { floor } from "./floor.ts";
import { makeTree } from "./tree.ts";
import { formats } from "../support/formats.ts";

/** Reading a folder: beside the floor without a cache, with an empty one that is written, and unchanged. */
function tasksOn(folder: string): ReturnType<Bench["prepare"]> {
  const knowledge = loadKnowledge();
  const caches = mkdtempSync(path.join(tmpdir(), "benchtriage-bench-"));
  process.on("exit", () => rmSync(caches, { recursive: true, force: true }));
  const read = (place?: string) => {
    const cache =
      place === undefined ? undefined : { folder: path.join(caches, place), now: Date.now(), key: "bench" };
    ingestInto([folder], () => undefined, condenser(knowledge), { formats, cache });
  };
  return {
    floor: () => floor(folder),
    "no cache": () => read(),
    cold: () => {
      rmSync(path.join(caches, "cold"), { recursive: true, force: true });
      read("cold");
    },
    unchanged: () => read("unchanged"),
  };
}

/** The corpus where it is, else the data of the package. */
export const ingestCorpus: Bench = {
  name: "ingest-corpus",
  atMost: { cold: 4, unchanged: 1 },
  prepare: () => tasksOn(hasShared ? corpus : path.join(root, "data/vllm-14")),
};

/** A tree as a campaign leaves it: 17,000 files and 760 MB, most of them what agents printed. */
export const ingestTree: Bench = {
  name: "ingest-tree",
  atMost: { cold: 2.5, unchanged: 1 },
  prepare: () => tasksOn(makeTree(1)),
};
