import { beforeAll, describe, expect, test } from "vitest";
import { authoredServer } from "../../src/facts/authoredServer.ts";
import { commandFact } from "../../src/facts/commandFact.ts";
import { namedComponents } from "../../src/facts/named.ts";
import { proposalsOf } from "../../src/facts/proposals.ts";
import { reachedBy } from "../../src/facts/reach.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Correction } from "../../src/model/correction.ts";
import type { ComponentMatch } from "../../src/model/facts.ts";
import type { Project } from "../../src/model/records.ts";
import { origin } from "../support/facts.ts";

describe("would this command run the changed lines", () => {
  let knowledge: Knowledge;
  beforeAll(() => {
    knowledge = loadKnowledge();
  });

  interface Case {
    readonly subject?: string;
    readonly components?: readonly string[];
    readonly text: string;
    readonly date: string;
    readonly project?: Project;
    readonly server?: string;
    readonly other?: string;
  }

  const commitOf = ({ date, project = "vllm" }: Pick<Case, "date" | "project">) => ({
    hash: "0".repeat(40),
    project,
    mode: [],
    date: [{ value: date, origin, format: "f" }],
    change: null,
  });

  function reaching(given: Case) {
    const { subject, components = [], project = "vllm", server } = given;
    const commit = commitOf(given);
    const owning: readonly ComponentMatch[] = knowledge.components.components
      .filter(({ id }) => components.includes(id))
      .map((component) => ({ component, files: ["f"], lines: 1, share: 1, origin }));
    const named = namedComponents(
      subject === undefined ? undefined : { value: subject, origin, format: "f" },
      owning,
      project,
      knowledge.components,
    );
    const about = [...owning, ...named.filter((each) => !owning.includes(each))];
    return {
      commit,
      about,
      components: about,
      server: server === undefined ? null : commandFact({ value: server, origin }, commit, knowledge),
      model: null,
      other: given.other ?? null,
      knowledge,
      target: { count: 1 },
    };
  }

  /** What is open, and what corrects it. */
  function open(given: Case) {
    const fact = commandFact({ value: given.text, origin }, commitOf(given), knowledge);
    return reachedBy(fact, reaching(given))
      .filter(({ met, otherwise }) => met === false && otherwise !== "not-seen")
      .map(({ corrections }) => corrections.map(words).join(" "));
  }

  function words(correction: Correction): string {
    if (correction.kind === "add-flag")
      return `${correction.side}: ${correction.flag} ${correction.value ?? ""}`;
    return correction.kind === "set-env" ? `${correction.name}=${correction.value}` : correction.kind;
  }

  const serving = "python benchmarks/benchmark_serving.py --model m --dataset-name random";
  const latency = "python benchmarks/benchmark_latency.py --model m";

  const sgl = "python -m sglang.bench_serving --backend sglang --model m";

  test.each<[string, Case, string[]]>([
    [
      "62757db6: the server has its cache unless it is told otherwise",
      {
        subject: "Reduce the overhead when cache is disabled (#1010)",
        text: sgl,
        date: "2024-08-09",
        project: "sglang",
      },
      ["server: --disable-radix-cache "],
    ],
    [
      "09deb20d: without log probabilities the processor returns before the change; and memory is not printed",
      {
        subject: "Optimize the memory usage of logits processor (#420)",
        text: sgl,
        date: "2024-08-11",
        project: "sglang",
      },
      ["", ""],
    ],
    [
      "log probabilities that the requests ask for",
      {
        subject: "speed up logprobs",
        text: `${sgl} --return-logprob`,
        date: "2025-05-01",
        project: "sglang",
      },
      [],
    ],
    [
      "d7740ea4: those of the sampled tokens are always computed",
      { subject: "[Core] Optimize sampler get_logprobs (#4594)", text: serving, date: "2024-05-08" },
      [],
    ],
    [
      "6b7038ba: a warm-up is over before the clock starts",
      { subject: "Speedup warmup when DP > 1 (#4695)", text: sgl, date: "2025-03-24", project: "sglang" },
      [""],
    ],
    [
      "multi-step scheduling, named by the subject",
      { subject: "[Core] Optimize Async + Multi-step", text: serving, date: "2024-09-03" },
      ["server: --num-scheduler-steps 8"],
    ],
    [
      "a program that holds the engine takes the words itself",
      { subject: "improve chunked prefill performance", text: latency, date: "2024-09-02" },
      ["client: --enable-chunked-prefill "],
    ],
    [
      "n-grams on V1: off by default wherever speculative arguments stand",
      {
        components: ["spec_decode_v1"],
        text: `${latency} --speculative-model [ngram] --num-speculative-tokens 3 --ngram-prompt-lookup-max 4`,
        date: "2025-03-18",
      },
      ["VLLM_USE_V1=1"],
    ],
    [
      "speculation in the words of the day",
      { components: ["spec_decode_v1"], text: `VLLM_USE_V1=1 ${latency}`, date: "2025-03-18" },
      [
        "client: --speculative-model [ngram] client: --num-speculative-tokens 5 client: --ngram-prompt-lookup-max 4",
      ],
    ],
    [
      "a draft model is its author's: a person decides",
      {
        subject: "Optimize N-gram matching",
        text: `${latency} --speculative-model m/draft --num-speculative-tokens 5 --ngram-prompt-lookup-max 4`,
        date: "2025-02-18",
      },
      [""],
    ],
    [
      "top-k and top-p before the client took them",
      { components: ["sampler_v1_topk_topp"], text: `VLLM_USE_V1=1 ${serving}`, date: "2025-03-26" },
      [""],
    ],
    [
      "top-k and top-p from that day on",
      { components: ["sampler_v1_topk_topp"], text: serving, date: "2025-05-26" },
      ["client: --top-p 0.9 client: --temperature 1.0"],
    ],
    [
      "V0 code when V1 is the default",
      { subject: "[V0] Faster sampling", text: serving, date: "2025-05-06" },
      ["VLLM_USE_V1=0"],
    ],
    ["V0 code before", { subject: "[V0] Faster sampling", text: serving, date: "2024-05-06" }, []],
    [
      "another backend than the default of the day",
      {
        components: ["sgl_attention_fa3"],
        text: "python -m sglang.bench_serving --backend sglang --model m",
        date: "2025-04-07",
        project: "sglang",
      },
      ["server: --attention-backend fa3"],
    ],
    ["memory", { subject: "Reduce peak memory usage of llama", text: serving, date: "2024-11-15" }, [""]],
    ["loading", { subject: "misc: speedup load safetensors", text: serving, date: "2024-11-15" }, [""]],
    ["times per token", { subject: "Improve ITL", text: latency, date: "2024-03-22" }, [""]],
    [
      "several GPUs on a target with one",
      { components: ["moe_modular"], text: serving, date: "2025-07-10" },
      [""],
    ],
  ])("%s", (_, given, expected) => {
    expect(open(given)).toEqual(expected);
  });

  test("7ce36068: the author's server says what the client does not", () => {
    const given = {
      components: ["sgl_attention_fa3"],
      text: "python -m sglang.bench_serving --backend sglang --model m",
      date: "2025-04-07",
      project: "sglang",
    } as const;
    const server = "python -m sglang.launch_server --model-path m --attention-backend fa3";
    expect(open({ ...given, server })).toEqual([]);
  });

  test("a named command that runs the change goes before a template; a stand-in does not", () => {
    const given = { components: ["sampler_v1_topk_topp"], text: serving, date: "2025-05-26" };
    const recorded = [
      serving,
      "python benchmarks/benchmark_serving.py --model facebook/opt-125m --dataset-name random --random-input-len 7",
    ].map((value) => ({ value, origin }));
    const [first] = proposalsOf({ ...reaching(given), recorded, least: 0.25 });
    expect(first).toMatchObject({ sound: true, command: `${serving} --top-p 0.9 --temperature 1.0` });
  });

  describe("the author's own server", () => {
    const facts = (...texts: string[]) =>
      texts.map((value) => commandFact({ value, origin }, commitOf({ date: "2025-05-15" }), knowledge));
    const chosen = (model: string | null, ...texts: string[]) =>
      authoredServer(facts(...texts), model, { count: 1 })?.text;

    test("is of the benchmark's model, or of any where the benchmark names none", () => {
      expect(chosen("m", "vllm serve n", "vllm serve m --max-num-seqs 8")).toBe(
        "vllm serve m --max-num-seqs 8",
      );
      expect(chosen(null, "vllm serve n", "vllm serve m")).toBe("vllm serve n");
      expect(chosen("k", "vllm serve n")).toBeUndefined();
    });

    test("needs no more GPUs than there are, and nothing that only its author can fill in", () => {
      expect(chosen("m", "vllm serve m -tp 8", "vllm serve m --data-parallel-size 2")).toBeUndefined();
      expect(chosen("m", "vllm serve m --no-such-flag 3")).toBeUndefined();
      expect(chosen("m", "vllm serve m --host")).toBe("vllm serve m --host");
    });
  });
});
