import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readSet } from "../../src/pipeline/readSet.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { temporary } from "../support/cli.ts";

const trials = [5062.42, 5102.27, 5107.3].map((rate) => `Throughput: 10.4 requests/s, ${rate} tokens/s`);
const extraction = (hash: string, timeline: string) => ({
  commit_hash: hash,
  commit_subject: "Block allocator performance",
  pr_url: "https://github.com/vllm-project/vllm/pull/3357",
  diff_text: "",
  timeline_text: timeline,
  stats: {},
});

test("of the wanted commits only: values of no commit go with the commits of their file", async () => {
  const folder = temporary();
  const files = {
    "a.json": extraction("9474e89ba4ecae253b585eb6b3e1d85f4e108f01", `Before: ${trials.join(" ")}`),
    "b.json": extraction("0ec82edda59aaf5cf3b07aadf4ecce1aa1131add", ""),
    "c.json": { warm: [1, 2, 3] },
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files))
    writeFileSync(path.join(folder, name), JSON.stringify(content));
  const read = async (commits?: string) => {
    const { records } = await readSet([folder], { commits, curation: false }, loadKnowledge());
    return records.flatMap((record) => (record.kind === "samples" ? [path.basename(record.file)] : []));
  };
  expect(await read()).toEqual(["a.json", "a.json", "c.json"]);
  expect(await read("9474e89b")).toEqual(["a.json", "a.json", "c.json"]);
  expect(await read("0ec82edd")).toEqual(["c.json"]);
});
