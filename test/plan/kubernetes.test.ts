import * as fc from "fast-check";
import { type IJob, Job as ApiJob } from "kubernetes-models/batch/v1";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import type { Manifest } from "../../src/model/manifest.ts";
import { type KubernetesJob, kubernetesText } from "../../src/plan/kubernetes.ts";
import { job, manifest, runner } from "../support/job.ts";

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
function expand(text: string): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (whole) => (whole === "$$" ? "$" : "filled in"));
}

describe("kubernetes", () => {
  test("the published API schema accepts the documents: one container a job, guaranteed and suspended", () => {
    const made = manifest([job(), job({ id: `x-${"y".repeat(80)}` })]);
    const jobs = documents(made);
    expect(jobs).toHaveLength(2);
    for (const each of jobs) expect(() => new ApiJob(each as IJob).validate()).not.toThrow();
    expect(() =>
      new ApiJob({ spec: { template: { spec: { containers: [{}] } } } } as unknown as IJob).validate(),
    ).toThrow(/name/);
    const { metadata, spec } = asKnown(jobs[0] as KubernetesJob);
    expect(metadata.labels["kueue.x-k8s.io/queue-name"]).toBe(runner.cluster.queue);
    expect([spec.suspend, spec.backoffLimit]).toEqual([true, 0]);
    const [container, ...others] = spec.template.spec.containers;
    expect(others).toEqual([]);
    expect(container?.resources.limits).toEqual(container?.resources.requests);
    expect(container?.command.slice(0, 5)).toEqual([
      "benchtriage",
      "run",
      "manifest.json",
      "--job",
      "abcdef01-strict",
    ]);
  });

  test("no text leaves its place, whatever ends a line to some reader", () => {
    const subject = 'faster\u2028metadata:\u2028  {"name":"evil"}\u0085junk: \u202e\ud800no';
    const text = kubernetesText(manifest([job({ subject })]), runner);
    expect(text).not.toMatch(/[\u0085\u2028-\u202e\p{Cs}]/u);
    const [made] = documents(manifest([job({ subject })])) as KubernetesJob[];
    expect(made?.metadata.name).toMatch(/^benchtriage-/);
    expect(made?.metadata.annotations["benchtriage/subject"]).toContain("evil");
  });

  test("the id of a job reaches the program as it is, whatever it holds", () => {
    const word = fc.oneof(
      fc.constantFrom(
        "$(HF_TOKEN)",
        "$$",
        "$",
        "no",
        "on",
        "1e3",
        "0x1",
        "null",
        "~",
        "x\ny",
        "- a",
        "a: b",
        "#",
      ),
      fc
        .string({ unit: "binary", minLength: 1, maxLength: 8 })
        .filter((text) => !/[\0\uD800-\uDFFF]/.test(text)),
    );
    fc.assert(
      fc.property(word, word, (id, subject) => {
        const [made] = documents(manifest([job({ id, subject })])) as KubernetesJob[];
        expect(expand(made!.spec.template.spec.containers[0]!.command[4]!)).toBe(id);
        expect(made!.metadata.annotations["benchtriage/subject"]).toBe(subject);
        expect(made!.metadata.name).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});
