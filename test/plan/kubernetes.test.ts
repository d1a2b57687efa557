import * as fc from "fast-check";
import { type IJob, Job as ApiJob } from "kubernetes-models/batch/v1";
import { ConfigMap } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import type { Manifest } from "../../src/model/manifest.ts";
import { configMap, kubernetesJob, type KubernetesJob, kubernetesText } from "../../src/plan/kubernetes.ts";
import { job, manifest, runner, variantJob } from "../support/job.ts";

/** Every key of ours at every depth is one of the API's: the compiler refuses a field that Kubernetes does not have. */
type Known<Ours, Theirs> = Ours extends readonly (infer O)[]
  ? Theirs extends readonly (infer T)[]
    ? readonly Known<O, T>[]
    : never
  : Ours extends object
    ? Theirs extends object
      ? { [K in keyof Ours]: K extends keyof Theirs ? Known<Ours[K], NonNullable<Theirs[K]>> : never }
      : never
    : Ours;
const asKnown = (made: KubernetesJob): Known<KubernetesJob, IJob> => made;

/** Documents as kubectl reads them. */
function documents(made: Manifest): unknown[] {
  return parseAllDocuments(kubernetesText(made, runner), { version: "1.1" }).map((document): unknown => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

/** What Kubernetes makes of an argument: `$$` is a dollar, `$(NAME)` the variable where there is one. */
function expand(text: string, env: Readonly<Record<string, string>> = {}): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (whole, name: string | undefined) =>
    whole === "$$" ? "$" : ((name === undefined ? undefined : env[name]) ?? whole),
  );
}

const client = (...argv: readonly string[]) => ({
  argv: [...argv],
  directories: [],
  help: null,
  expects: [],
});

describe("kubernetes", () => {
  test("the published API schema accepts the documents", () => {
    const made = manifest([
      job({
        repository: "https://example.org/engine",
        benchmarkSource: { commit: "1234567", why: "t" },
        variants: [
          variantJob({ name: "baseline", variant: "baseline", server: client("serve", "--port", "8000") }),
          variantJob({
            name: `agent-${"x".repeat(80)}`,
            variant: "agent",
            patch: { path: "a b/model_patch.diff", sha256: "0", bytes: 1, apply: "strict" },
          }),
        ],
        execution: { warmups: 1, coolDownS: 0, retryTimes: 0, retryClasses: [], port: 8000 },
      }),
    ]);
    const [config, ...jobs] = documents(made);
    expect(() => new ConfigMap(config as ConfigMap).validate()).not.toThrow();
    expect(jobs).toHaveLength(1);
    for (const each of jobs) expect(() => new ApiJob(each as IJob).validate()).not.toThrow();
    expect(() =>
      new ApiJob({ spec: { template: { spec: { containers: [{}] } } } } as unknown as IJob).validate(),
    ).toThrow(/name/);
    expect(asKnown(jobs[0] as KubernetesJob).kind).toBe("Job");
    expect(configMap().metadata.name).toBe("benchtriage-programs");
  });

  test("trials run one after another in the plan's order, after the set-up", () => {
    const made = kubernetesJob(
      job({ order: { scheme: "ABBA", seed: 1, sequence: ["baseline", "human", "human", "baseline"] } }),
      runner,
    );
    const { initContainers, containers } = made!.spec.template.spec;
    expect([...initContainers, ...containers].map(({ name }) => name)).toEqual([
      "set-up",
      "baseline-1",
      "human-1",
      "human-2",
      "baseline-2",
    ]);
  });

  test("words and values reach the program as they are, whatever they hold", () => {
    const word = fc.oneof(
      fc.constantFrom(
        "$(HF_TOKEN)",
        "$$",
        "$",
        "$(id)",
        "no",
        "on",
        "1e3",
        "0x1",
        "null",
        "~",
        "",
        "x\ny",
        "- a",
        "a: b",
        "#",
      ),
      fc.string({ unit: "binary", maxLength: 8 }).filter((text) => !/[\0\uD800-\uDFFF]/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), word, (words, value) => {
        const [, made] = documents(
          manifest([job({ variants: [variantJob({ env: { A: value }, client: client(...words) })] })]),
        );
        const [trial] = (made as KubernetesJob).spec.template.spec.containers;
        const env = { HF_TOKEN: "secret", id: "secret" };
        expect(trial!.args.slice(-words.length).map((each) => expand(each, env))).toEqual(words);
        const given = trial!.env.find(({ name }) => name === "A");
        expect(given).toBeDefined();
        expect(expand("value" in given! ? given.value : "", env)).toBe(value);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  test("without an image nothing can start: the job is named and left out", () => {
    const text = kubernetesText(manifest([job({ variants: [variantJob({ image: null })] })]), runner);
    expect(text).toContain("# Left out, no image or command is known: abcdef01");
    expect(text).not.toContain("kind: Job");
  });
});
