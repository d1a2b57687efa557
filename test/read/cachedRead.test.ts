import { condenser } from "../../src/dataset/condenser.ts";
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { Cache } from "../../src/io/cache.ts";
import { ingest } from "../../src/read/ingest.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { contents, temporary, benchtriage } from "../support/cli.ts";
import { root } from "../support/shared.ts";
import { formats } from "../support/formats.ts";

const knowledge = loadKnowledge();
const old = new Date("2026-01-01T00:00:00Z");

function write(file: string, value: unknown, time = old) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  utimesSync(file, time, time);
}

const result = (ttft: number) => ({
  instance: {
    commit_hash: "70b808fe1a63322bc6bf5f46a91981a8f6b8af00",
    commit_subject: "s",
    perf_command: "python benchmarks/benchmark_serving.py --model m",
  },
  result: {
    status: "success",
    gpu_config: "H100:1",
    full_commit: "70b808fe1a63322bc6bf5f46a91981a8f6b8af00",
    commit: "70b808fe",
    model: "m",
    error: null,
    benchmark_mode: "serving",
    baseline_metrics: { ttft_mean: ttft },
    human_metrics: {},
    agent_metrics: {},
  },
});
const place = "omniperf_results_3way_claude_code/results/modal/70b808fe/benchmark_result.json";

describe("reading through the cache", () => {
  test("gives what reading gives, problems, copies and unknown files included", () => {
    const [data, folder] = [temporary(), temporary()];
    write(path.join(data, place), result(59.81));
    write(path.join(data, "copy", place), result(59.81));
    write(path.join(data, "broken.json"), "{");
    write(path.join(data, "notes.bin"), "x");
    const plain = ingest([data], condenser(knowledge), { formats });
    const read = () =>
      ingest([data], condenser(knowledge), { formats, cache: { folder, key: "one", now: Date.now() } });
    expect(read()).toEqual(plain);
    const [name] = readdirSync(folder);
    const before = statSync(path.join(folder, name ?? "")).ino;
    expect(read()).toEqual(plain);
    expect(statSync(path.join(folder, name ?? "")).ino).toBe(before);
    expect(plain.files).toMatchObject({ seen: 4, parsed: 2, unknown: 1, problems: 1, copies: 1 });
  });

  test("a changed file is read again, a removed one is gone", () => {
    const [data, folder] = [temporary(), temporary()];
    const read = () =>
      ingest([data], condenser(knowledge), { formats, cache: { folder, key: "one", now: Date.now() } })
        .records;
    write(path.join(data, place), result(59.81));
    write(path.join(data, "other", place), result(1));
    expect(JSON.stringify(read())).toContain("59.81");
    write(path.join(data, place), result(60.99), new Date("2026-01-02"));
    rmSync(path.join(data, "other"), { recursive: true });
    expect(read()).toEqual(ingest([data], condenser(knowledge), { formats }).records);
    expect(read()).toEqual(ingest([data], condenser(knowledge), { formats }).records);
  });

  test("a change behind the same size, time and inode is found where asked for", () => {
    const [data, folder] = [temporary(), temporary()];
    const file = path.join(data, place);
    const read = (verify: boolean) =>
      ingest([data], condenser(knowledge), {
        formats,
        cache: { folder, key: "one", now: Date.now(), verify },
      });
    write(file, result(59.81));
    read(false);
    write(file, result(60.99));
    expect(JSON.stringify(read(false).records)).toContain("59.81");
    const verified = read(true);
    expect(JSON.stringify(verified.records)).toContain("60.99");
    expect(verified.disguised).toEqual([place]);
    expect(read(true).disguised).toEqual([]);
  });

  test("a stored answer that is not what the file says is found, and made anew", () => {
    const [data, folder] = [temporary(), temporary()];
    write(path.join(data, place), result(59.81));
    const read = (verify: boolean) =>
      ingest([data], condenser(knowledge), {
        formats,
        cache: { folder, key: "one", now: Date.now(), verify },
      });
    read(false);
    const { size, mtimeMs, ino } = statSync(path.join(data, place));
    const stamp = `${size}-${mtimeMs}-${ino}`;
    const cache = new Cache(path.join(folder, readdirSync(folder)[0] ?? ""), "one", Date.now());
    const { sha256 = "", body = "" } = cache.find(place, stamp) ?? {};
    cache.put(place, stamp, { sha256, body: body.replaceAll("59.81", "99.99") });
    cache.save();
    cache.close();
    expect(JSON.stringify(read(false).records)).toContain("99.99");
    const verified = read(true);
    expect(JSON.stringify(verified.records)).toContain("59.81");
    expect(verified.disguised).toEqual([place]);
  });

  test("a file written a moment ago may change again within one tick of the clock, and is not kept", () => {
    const [data, folder] = [temporary(), temporary()];
    const read = () =>
      ingest([data], condenser(knowledge), { formats, cache: { folder, key: "one", now: Date.now() } });
    write(path.join(data, place), result(59.81), new Date());
    read();
    write(path.join(data, place), result(60.99), new Date());
    expect(JSON.stringify(read().records)).toContain("60.99");
  });

  test("the same bytes with and without", async () => {
    const out = temporary();
    const data = path.join(root, "data/vllm-14");
    for (const [name, ...more] of [["none", "--no-cache"], ["cold"], ["warm"], ["sure", "--verify-cache"]]) {
      const run = await benchtriage("export", data, "--out", path.join(out, name ?? ""), ...more);
      expect(run.stderr).not.toContain("error");
    }
    expect(contents(path.join(out, "cold"))).toEqual(contents(path.join(out, "none")));
    expect(contents(path.join(out, "warm"))).toEqual(contents(path.join(out, "none")));
    expect(contents(path.join(out, "sure"))).toEqual(contents(path.join(out, "none")));
  });
});
