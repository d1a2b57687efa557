import { describe, expect, test } from "vitest";
import { digestChange } from "../../src/patches/digest.ts";
import { catalogue, pointers, said, signals } from "../support/catalogues.ts";
import { bundledCommits } from "../support/bundledCommits.ts";

describe("words", () => {
  test.each([
    "Improve throughput and output of the sampler",
    "Reduce CPU overhead, offload to CPU memory",
    "Use a power of two for the block size",
    "Deploy with `--enable-deepep-moe --deepep-mode low_latency`",
    "Increase latency of nothing at the cost of readability",
    "As a result, the model fits",
  ])("%j names no hardware, no installation and no claim", (text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    ["Tested on NVIDIA B200 GPU with Llama", "claim/tested-on-b200"],
    ["GPU: 1xL4 Number of requests: 600", "claim/tested-on-l4"],
    ["TTFT performance using llmperf and the Llama3-8B model with an A100 GPU", "claim/tested-on-a100"],
    ["a quick micro benchmark on an L40s GPU", "claim/tested-on-l40s"],
    ["notable improvement (request rate: 4) on MI300X", "claim/tested-on-mi300x"],
    ["Llama Scout FP8 on 2xH100", "claim/tested-on-several-gpus"],
    ["This ITL improvement comes at the expense of TTFT performance", "claim/tradeoff"],
    ["better throughput at a small cost of higher tail latency", "claim/tradeoff"],
    ["trade-off between TTFT and ITL", "claim/tradeoff"],
    ['Revert "[Perf] Reduce overheads" (#1)', "claim/revert"],
    ["[CI]Add performance CI for VLM", "claim/not-performance"],
    ["[Bugfix] Fix typo in argument", "claim/not-performance"],
    ["[PD] Optimize transfer queue", "infrastructure/kv_transfer_pd"],
    ["[DeepEP] Reduce routed scaling", "infrastructure/deepep"],
    ["[ROCm][MoE] mi300 mixtral8x7B perf", "architecture/rocm"],
    ["[Kernel][Triton][AMD] block size heuristic", "architecture/rocm"],
  ])("%j says %s", (text, id) => {
    expect(said(text)).toContain(id);
  });

  test.each(["[Bugfix] Fix performance regression", "[CI/Build][Kernel] Faster GEMM", "[Doc][Perf] x"])(
    "%j may be about performance",
    (text) => {
      expect(said(text)).not.toContain("claim/not-performance");
    },
  );

  test("a Dockerfile for ROCm beside a shared kernel makes no ROCm commit", () => {
    const file = (name: string) =>
      `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n@@ -1 +1 @@\n-x\n+y\n`;
    const diff = file("docker/Dockerfile.rocm") + file("python/sglang/srt/layers/moe/fused_moe.py");
    const { change } = digestChange({ diff, subject: "", message: "", discussion: "", pointers }, catalogue);
    expect(change.signals.filter(({ signal }) => signal === "architecture/rocm")).toEqual([]);
  });
});

describe("the bundled commits", () => {
  const commits = bundledCommits();

  /** Architectures of a subject, or of at least half of the changed source files. */
  const targetsOf = ({ said: own, sources }: (typeof commits)[number]) =>
    signals
      .filter(({ group, id }) => {
        if (group !== "architecture" || id === "architecture/sm90") return false;
        const mine = own.filter(({ signal }) => signal === id);
        const files = new Set(
          mine.filter(({ where, strength }) => where === "path" && strength === "hard").map((m) => m.path),
        );
        return (
          mine.some(({ where }) => where === "subject") ||
          (files.size > 0 && files.size * 2 >= sources.length)
        );
      })
      .map(({ id }) => id);

  test("other hardware is found where it is labelled, and nowhere else", () => {
    const found = Object.fromEntries(
      commits.map((each) => [each.short, targetsOf(each)] as const).filter(([, ids]) => ids.length > 0),
    );
    expect(commits.length).toBeGreaterThan(120);
    expect(found).toEqual({
      // Labelled AMD-MI300X.
      "526de822": ["architecture/rocm"],
      // Labelled Neuron-AWS and Intel-CPU.
      "6a417b86": ["architecture/neuron"],
      "80aa7e91": ["architecture/cpu"],
      // Labelled H100, and its subject says SM100: the label is wrong.
      "6d0734c5": ["architecture/sm100"],
    });
  });

  test.each([
    ["[Kernel][ROCm] Upstream prefix prefill speed up for vLLM V1 (#13305)", "architecture/rocm"],
    ["[Neuron][Kernel] Vectorize KV cache load in FlashPagedAttention (#13245)", "architecture/neuron"],
    [
      "[Hardware][Intel] Generate custom activation ops using torch.compile for CPU backend (#5446)",
      "architecture/cpu",
    ],
  ])("%j, whose diff is stored nowhere, names its platform", (subject, id) => {
    expect(said(subject)).toContain(id);
  });

  test("claims of subjects: reverted, not about performance", () => {
    const claims = (prefix: string) =>
      commits
        .filter(({ said: own }) => own.some(({ signal }) => signal.startsWith(prefix)))
        .map(({ short }) => short)
        .sort();
    expect(claims("claim/revert")).toEqual(["880221bd", "9c088829", "ca7a2d5f", "ccf02fcb"]);
    expect(claims("claim/not-performance")).toEqual(["e88dd482"]);
  });

  test("claims of discussions, as the set holds them: measured elsewhere, traded", () => {
    const claims = (prefix: string) =>
      commits
        .filter(({ stored }) => stored.some(({ signal }) => signal.startsWith(prefix)))
        .map(({ short }) => short)
        .sort();
    expect(claims("claim/tradeoff")).toEqual(["cf2f084d"]);
    expect(claims("claim/tested-on-b200")).toEqual(["61b8cea3"]);
    expect(claims("claim/tested-on-a100")).toEqual(["88693683"]);
    expect(claims("claim/tested-on-l4")).toEqual(expect.arrayContaining(["e3580537"]));
  });
});
