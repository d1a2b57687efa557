import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { checkedOnce } from "../../src/knowledge/checkedOnce.ts";
import { loadFlags } from "../../src/knowledge/commandReader.ts";
import { type KnowledgeChoice, layersOf, originOf } from "../../src/knowledge/layers.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { laidOver, keyed, named } from "../../src/knowledge/merge.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import { declareMetrics, isMetric } from "../../src/model/metrics.ts";
import { UserError } from "../../src/model/userError.ts";
import { analyse } from "../../src/pipeline/analyse.ts";
import { cacheKey } from "../../src/pipeline/cacheKey.ts";
import { compare } from "../../src/pipeline/compare.ts";
import { report } from "../../src/pipeline/report.ts";
import { ruleNames } from "../../src/pipeline/ruleNames.ts";
import { root } from "../support/shared.ts";

const folder = mkdtempSync(path.join(tmpdir(), "benchtriage-knowledge-"));
const choice: KnowledgeChoice = { folder, place: "mine", given: true };

/** The user's folder with these files and no others. */
function written(files: Readonly<Record<string, unknown>>) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof value === "string" ? value : JSON.stringify(value));
  }
  return layersOf(choice);
}

function refused(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.advice}`;
    throw error;
  }
  return "nothing was refused";
}

afterEach(() => {
  declareMetrics(new Map());
  rmSync(folder, { recursive: true, force: true });
});

const model = {
  ids: ["our-team/tiny", "meta-llama/Llama-3.1-8B"],
  exists: true,
  gated: false,
  architecture: "LlamaForCausalLM",
  features: [],
  parameters: 1e9,
  weightGib: 2,
  maxContext: 4096,
  kvBytesPerToken: null,
  kvHeads: null,
  attentionHeads: null,
  minH100: 1,
  source: "our team's model card",
};
const gpu = {
  name: "H100",
  aliases: ["Hopper card"],
  vendor: "NVIDIA",
  architecture: "Hopper",
  computeCapability: "9.0",
  memoryGb: 96,
  usableGib: 94,
};

describe("entries of two layers", () => {
  const older = {
    source: "older",
    list: [
      { id: "a", n: 1 },
      { id: "b", n: 1 },
    ],
    words: ["x", "y"],
    of: { p: ["1"], q: ["2"] },
    limit: 1,
  };

  test("with one identity are the newer layer's, in the older one's place; new ones are asked first", () => {
    const newer = { source: "newer", list: [{ id: "c" }, { id: "b", n: 2 }] };
    expect(laidOver(older, newer, { list: keyed("id") })).toEqual({
      ...older,
      list: [{ id: "c" }, { id: "a", n: 1 }, { id: "b", n: 2 }],
    });
  });

  test("words are added, keys are laid over one by one, a value is replaced", () => {
    expect(laidOver(older, { words: ["z", "x"], of: { q: ["3"] }, limit: 5 }, {})).toEqual({
      ...older,
      words: ["z", "x", "y"],
      of: { p: ["1"], q: ["3", "2"] },
      limit: 5,
    });
  });

  test("a newer entry takes its names away from older ones, and an older one without a name left is gone", () => {
    const before = { models: [{ ids: ["a", "b"] }, { ids: ["c"] }] };
    expect(laidOver(before, { models: [{ ids: ["b", "c"] }] }, { models: named("ids") })).toEqual({
      models: [{ ids: ["b", "c"] }, { ids: ["a"] }],
    });
  });
});

describe("a user's folder", () => {
  test("one entry adds a model: everything that asks for models knows it", () => {
    const layers = written({ "catalogues/models.json": { source: "ours", models: [model] } });
    const { models, origin } = loadKnowledge(layers);
    const entryOf = (id: string) => models.models.filter(({ ids }) => ids.includes(id));
    expect(entryOf("our-team/tiny")).toEqual([model]);
    expect(entryOf("meta-llama/Llama-3.1-8B")).toEqual([model]);
    expect(entryOf("meta-llama/Llama-3.1-8B-Instruct")[0]?.weightGib).toBe(14.96);
    expect(loadFlags(layers).models?.models[0]).toEqual(model);
    expect(origin).toMatchObject({ place: "mine", files: 1 });
  });

  test("a GPU of the same name is replaced, the others stay", () => {
    const before = loadKnowledge().gpus.gpus;
    const after = loadKnowledge(written({ "catalogues/gpus.json": { source: "ours", gpus: [gpu] } })).gpus
      .gpus;
    expect(after).toHaveLength(
      before.some(({ name }) => name === "H100") ? before.length : before.length + 1,
    );
    expect(after.find(({ name }) => name === "H100")).toEqual(gpu);
  });

  test("a metric is declared while the folder is used, and not after it", () => {
    const metric = {
      id: "power_draw",
      unit: "W",
      better: "lower",
      keys: ["avg_power_w"],
      source: "nvidia-smi",
    };
    loadKnowledge(written({ "catalogues/metrics.json": { source: "ours", metrics: [metric] } }));
    expect(isMetric("power_draw")).toBe(true);
    loadKnowledge(layersOf());
    expect(isMetric("power_draw")).toBe(false);
  });

  test("its content decides what is read: the cache key and the hash in outputs change with it", () => {
    const one = written({ "catalogues/gpus.json": { source: "ours", gpus: [gpu] } });
    const [key, hash] = [cacheKey(one), originOf(one)?.sha256];
    expect(key).not.toBe(cacheKey(layersOf()));
    const other = written({ "catalogues/gpus.json": { source: "ours", gpus: [{ ...gpu, memoryGb: 80 }] } });
    expect(cacheKey(other)).not.toBe(key);
    expect(originOf(other)?.sha256).not.toBe(hash);
    expect(originOf(layersOf({ ...choice, folder: null }))).toBeNull();
    expect(originOf(written({}))).toBeNull();
  });

  test.each([
    [
      { "catalogues/models.json": { source: "x", models: [{ ...model, weightGb: 2 }] } },
      "mine/catalogues/models.json: /models/0/weightGb: unknown key `weightGb`; did you mean `weightGib`?",
    ],
    [
      { "catalogues/models.json": { source: "x", model: [] } },
      "mine/catalogues/models.json: /model: unknown key `model`; did you mean `models`?",
    ],
    [
      { "catalogues/models.json": { source: "x", models: [{ ...model, weightGib: "2 GiB" }] } },
      "/models/0/weightGib: is `2 GiB`, and a number belongs here",
    ],
    [{ "catalogues/models.json": "{" }, "mine/catalogues/models.json is no JSON"],
    [{ "catalogues/model.json": {} }, "mine/catalogues/model.json is no catalogue; did you mean `models`?"],
    [{ "models.json": {} }, "mine/models.json is not read there | move it to mine/catalogues/models.json"],
    [
      { "catalogues/metrics.json": { source: "x", metrics: [{ id: "x", better: "lower", source: "y" }] } },
      "/metrics/0/unit: is missing: a string belongs here",
    ],
    [
      {
        "catalogues/metrics.json": {
          source: "x",
          metrics: [{ id: "x", unit: "W", better: "low", source: "y" }],
        },
      },
      "/metrics/0/better: `low` is not known here",
    ],
    [
      {
        "catalogues/metrics.json": {
          source: "x",
          metrics: [{ id: "ttft", unit: "s", better: "lower", source: "y" }],
        },
      },
      "ttft is in ms and lower is better",
    ],
    [
      { "catalogues/flags/rules.json": { source: "x", placeholders: ["("] } },
      "mine/catalogues/flags/rules.json: /placeholders/0: is no regular expression",
    ],
    [
      { "catalogues/flags/vllm.json": { version: 1 } },
      "mine/catalogues/flags/vllm.json: /source: is missing",
    ],
  ])("%j is refused: %s", (files, words) => {
    expect(refused(() => loadKnowledge(written(files)))).toContain(words);
  });

  test("that is not there is refused", () => {
    expect(
      refused(() => layersOf({ ...choice, folder: path.join(folder, "none"), place: "other" })),
    ).toContain("no such folder of knowledge: other");
  });

  test("fix looks whether it is sound, the same content once", async () => {
    const cache = path.join(folder, "cache");
    const files = { "catalogues/models.json": { source: "x", models: [{ ...model, gatd: true }] } };
    const layers = written(files);
    await expect(checkedOnce(layers, cache)).rejects.toThrow("did you mean `gated`?");
    await expect(checkedOnce(layers, cache)).rejects.toThrow("did you mean `gated`?");
    const sound = written({ "catalogues/models.json": { source: "x", models: [model] } });
    await checkedOnce(sound, cache);
    await checkedOnce(sound, cache);
  });
});

describe("policies", () => {
  const policies = (files: Readonly<Record<string, unknown>>) =>
    written(
      Object.fromEntries(Object.entries(files).map(([name, value]) => [`policies/${name}.json`, value])),
    );
  const of = (name: string, files: Readonly<Record<string, unknown>>, target?: string) =>
    policyOf({ policy: name, target }, { layers: policies(files), ruleNames });

  test("one that extends another says only what differs", () => {
    const strict = policyOf({ policy: "strict" });
    const ours = of("ours", {
      ours: { extends: "strict", id: "ours", minTrials: 7, noise: { thresholdPct: 1 } },
    });
    expect(ours).toEqual({
      ...strict,
      id: "ours",
      minTrials: 7,
      noise: { ...strict.noise, thresholdPct: 1 },
    });
  });

  test("a user's own `strict` can stand on the package's", () => {
    expect(of("strict", { strict: { extends: "strict", minTrials: 9 } })).toMatchObject({
      id: "strict",
      minTrials: 9,
    });
  });

  test.each([
    [
      "ours",
      { ours: { extends: "strict", rules: { "trials-to-few": "off" } } },
      "/rules/trials-to-few: unknown key `trials-to-few`; did you mean `trials-too-few`?",
    ],
    [
      "ours",
      { ours: { extends: "strict", rules: { "trials-too-few": "of" } } },
      "/rules/trials-too-few: `of` is not known here; did you mean `off`?",
    ],
    [
      "ours",
      { ours: { extends: "strict", minTrial: 3 } },
      "/minTrial: unknown key `minTrial`; did you mean `minTrials`?",
    ],
    ["ours", { ours: { extends: "strct" } }, "unknown policy strct; did you mean `strict`?"],
    [
      "ours",
      { ours: { extends: "theirs" }, theirs: { extends: "ours" } },
      "mine/policies/ours.json extends itself",
    ],
    ["ours", { ours: { id: "ours" } }, "/description: is missing"],
    ["ours", { ours: [] }, "mine/policies/ours.json is no policy"],
    ["our", { ours: {} }, "unknown policy our; did you mean `ours`?"],
  ])("%s of %j is refused: %s", (name, files, words) => {
    expect(refused(() => of(name, files))).toContain(words);
  });

  test("every rule and message can be given a level", () => {
    const rules = Object.fromEntries(ruleNames.map((name) => [name, "note"]));
    expect(of("ours", { ours: { extends: "strict", rules } }).rules).toEqual(rules);
  });
});

describe("outputs that a user's folder touched", () => {
  test("name its place and hash, and the command that makes them again names it", async () => {
    written({ "catalogues/gpus.json": { source: "ours", gpus: [gpu] } });
    const origin = originOf(layersOf(choice));
    const out = path.join(folder, "report");
    const options = { policy: "strict", curation: true, quiet: true, knowledge: choice, out };
    await report([path.join(root, "data/vllm-14")], options);
    const read = (name: string) => readFileSync(path.join(out, name), "utf8");
    const analysis = JSON.parse(read("analysis.json")) as { command: string; inputs: { knowledge: unknown } };
    expect(analysis.inputs.knowledge).toEqual(origin);
    expect(analysis.command).toContain("--knowledge mine");
    expect(JSON.parse(read("manifest.json"))).toMatchObject({ knowledge: origin });
    for (const page of ["README.md", "suitability.md", "plan.md"])
      expect(read(page), page).toContain(`knowledge \`mine\` \`${origin?.sha256.slice(0, 12)}\``);
  });

  test("where nothing was laid over, nothing is said", async () => {
    const { analysis } = await analyse(
      [path.join(root, "data/vllm-14")],
      { policy: "strict", curation: true },
      "x",
    );
    expect(analysis.inputs).not.toHaveProperty("knowledge");
  });

  test("compare says it as well, and reads what the folder declares", async () => {
    const metric = { id: "power", unit: "W", better: "lower", keys: ["avg_power_w"], source: "nvidia-smi" };
    written({ "catalogues/metrics.json": { source: "ours", metrics: [metric] } });
    const side = (name: string, values: readonly number[]) => {
      mkdirSync(path.join(folder, "sides"), { recursive: true });
      const file = path.join(folder, "sides", name);
      writeFileSync(file, JSON.stringify({ avg_power_w: values }));
      return file;
    };
    const files = [side("a.json", [400, 401, 399, 402]), side("b.json", [300, 301, 299, 302])];
    const given = { alpha: 0.05, margin: 2, better: [], format: "json", quiet: true };
    const told = JSON.parse((await compare(files, { ...given, knowledge: choice })).stdout) as {
      knowledge: { place: string };
      comparisons: { conclusion: string; better: string }[];
    };
    expect(told.knowledge.place).toBe("mine");
    expect(told.comparisons[0]).toMatchObject({ better: "lower", conclusion: "improved" });
    await expect(compare(files, given)).rejects.toThrow("neither file says");
  });
});
