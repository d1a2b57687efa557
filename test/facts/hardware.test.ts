import { describe, expect, test } from "vitest";
import { gpuOfTarget, readLabel, signalFacts } from "../../src/facts/hardware.ts";
import { gpuCatalogueSchema, type SignalCatalogue } from "../../src/model/catalogues.ts";
import gpus from "../../data/catalogues/gpus.json" with { type: "json" };
import { origin, signal } from "../support/facts.ts";

const catalogue = gpuCatalogueSchema.parse(gpus);
const target = (gpu: string) => gpuOfTarget({ gpu, count: 1, memoryGib: 80 }, catalogue);
const h100 = target("H100");
const label = (value: string) => readLabel({ value, origin, format: "mapping" }, catalogue, h100);

describe("targets", () => {
  test("are found by name or alias", () => {
    expect(h100).toMatchObject({ vendor: "NVIDIA", computeCapability: "9.0" });
    expect(target("B200").computeCapability).toBe("10.0");
  });

  test("an unknown one says what is known", () => {
    expect(() => target("H9000")).toThrow(/unknown GPU H9000/);
  });
});

describe("labels", () => {
  test.each([
    ["H100", 1, true],
    ["H100-TP4", 4, true],
    ["A100-TP8", 8, true],
    ["L4", 1, true],
    ["H200-TP8", 8, true],
    ["AMD-MI300X", 1, false],
    ["Intel-CPU", 1, false],
    ["Neuron-AWS", 1, false],
    ["B200", 1, false],
  ])("%s asks for %i and runs here: %s", (value, count, runs) => {
    expect(label(value)).toMatchObject({ count, runsOnTarget: runs });
  });
});

describe("signals", () => {
  const sm100 = signal({
    id: "architecture/sm100",
    group: "architecture",
    vendor: "NVIDIA",
    computeCapability: ["10.0"],
  });
  const sm80 = signal({
    id: "architecture/sm80",
    group: "architecture",
    vendor: "NVIDIA",
    computeCapability: ["8.0"],
  });
  const all: SignalCatalogue = { source: "test", ignoredPaths: ["^tests?/"], signals: [sm100, sm80] };
  const file = (path: string) => ({ path, status: "modified" as const, added: 1, removed: 0, hunks: [] });
  const found = (id: string, where: "subject" | "path", path?: string) => ({
    signal: id,
    strength: "hard" as const,
    where,
    ...(path === undefined ? {} : { path }),
    pointer: "/diff",
    quote: "q",
  });

  test("the share counts source files only", () => {
    const files = [file("csrc/sm100.cu"), file("vllm/x.py"), file("tests/sm100.py")];
    const change = {
      files,
      flags: [],
      envs: [],
      signals: [found("architecture/sm100", "path", "csrc/sm100.cu")],
    };
    expect(signalFacts(change, "c.json", all, h100)[0]).toMatchObject({
      fileShare: 0.5,
      runsOnTarget: false,
    });
    expect(signalFacts(change, "c.json", all, target("B200"))[0]?.runsOnTarget).toBe(true);
  });

  test("new files and the list of switches are entered by what was there: a wrapper that only a TPU runner calls is TPU's", () => {
    const tpu = signal({ id: "architecture/tpu", group: "architecture", vendor: "tpu" });
    const files = [
      { ...file("vllm/compilation/wrapper.py"), status: "added" as const },
      file("vllm/envs.py"),
      file("vllm/worker/tpu_model_runner.py"),
    ];
    const signals = [found(tpu.id, "path", "vllm/worker/tpu_model_runner.py")];
    const share = (some: typeof files) =>
      signalFacts({ files: some, signals }, "c.json", { ...all, signals: [tpu] }, h100)[0]?.fileShare;
    expect(share(files)).toBe(1);
    expect(share([...files, file("vllm/worker/model_runner.py")])).toBe(0.5);
    // where everything is new, all of it counts
    expect(share(files.map((each) => ({ ...each, status: "added" as const })))).toBeCloseTo(1 / 3);
  });

  test("a subject that names an older GPU is no obstacle, one that names a newer is", () => {
    const change = {
      files: [file("a.py")],
      flags: [],
      envs: [],
      signals: [found("architecture/sm100", "subject"), found("architecture/sm80", "subject")],
    };
    expect(signalFacts(change, "c.json", all, h100).map(({ inSubject }) => inSubject)).toEqual([true, false]);
  });
});
