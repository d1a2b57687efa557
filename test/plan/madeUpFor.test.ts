import { expect, test } from "vitest";
import type { AnalysedCommit, Analysis } from "../../src/model/analysis.ts";
import type { VariantJob } from "../../src/model/manifest.ts";
import { madeUpFor } from "../../src/plan/madeUpFor.ts";
import type { ReadJob } from "../../src/plan/readJob.ts";
import { variantJob } from "../support/job.ts";

const COMMIT = "abcdef01";
const image = { repository: "org/image", tag: "a", digest: null };
const variants = [variantJob({ name: "baseline", variant: "baseline", image: null }), variantJob({ image })];

/** What is made up for, of one failure of that class and side in that image, and one image that is missing. */
function made(
  failure: { readonly class: string; readonly side: string; readonly image?: string },
  {
    entryPoint = "vllm:bench",
    of = variants,
  }: { readonly entryPoint?: string | null; readonly of?: readonly VariantJob[] } = {},
): string[] {
  const finding = (rule: string, args: object) => ({ commit: COMMIT, rule, args, message: rule });
  const analysis = {
    findings: [
      finding("run-failed", { class: failure.class }),
      finding("image-missing", { of: "parent" }),
      finding("flag-unknown", {}),
      { ...finding("run-failed", { class: "wheel-missing" }), commit: "another" },
    ],
    failures: [{ commit: COMMIT, class: failure.class, side: failure.side, runs: ["r"] }],
    runs: [{ id: "r", commit: COMMIT, image: failure.image }],
  };
  return [
    ...madeUpFor(
      { commit: COMMIT } as AnalysedCommit,
      of,
      { entryPoint } as ReadJob,
      analysis as unknown as Analysis,
      new Set(["wheel-missing"]),
    ),
  ];
}

const built = variants.map((each) => ({ ...each, build: { source: "a test", steps: [] } }));

test.each([
  ["the environment of another place", { class: "numpy-2", side: "infrastructure" }, {}, ["run-failed"]],
  ["the job's own image", { class: "numpy-2", side: "infrastructure", image: "org/image:a" }, {}, []],
  [
    "a wheel, where an image holds the engine",
    { class: "wheel-missing", side: "runner" },
    {},
    ["run-failed"],
  ],
  ["words that are corrected", { class: "arguments-wrong", side: "command" }, {}, ["run-failed"]],
  [
    "words of a program that nobody knows",
    { class: "arguments-wrong", side: "command" },
    { entryPoint: null },
    [],
  ],
  ["the model", { class: "model-gated", side: "model" }, {}, []],
  [
    "an image that is built instead",
    { class: "model-gated", side: "model" },
    { of: built },
    ["image-missing"],
  ],
])("%s", (_, failure, given, expected) => {
  expect(made(failure, given)).toEqual(expected);
});
