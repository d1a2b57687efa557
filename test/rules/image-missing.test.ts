import type { ImageFact } from "../../src/model/images.ts";
import rule from "../../src/rules/image-missing.ts";
import { run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const origin = { file: "tags.txt", pointer: "" };
const image = (of: ImageFact["of"], state: ImageFact["state"]): ImageFact => ({
  of,
  tag: of === "commit" ? "a".repeat(40) : "baseline-2b04c209ee98",
  state,
  origin: state === "unknown" ? null : origin,
});
const measured = run({
  variant: "human",
  measurements: [
    { metric: "ttft", statistic: "mean", value: 1, unit: "ms", key: "k", pointer: "/k", parser: "p" },
  ],
});

ruleTester(rule, {
  passes: {
    "images that are there, and images of which nothing is known": {
      images: [image("commit", "listed"), image("parent", "unknown")],
    },
    "images that runs used and lists built": { images: [image("commit", "used"), image("parent", "built")] },
  },
  reports: {
    "an image that the registry does not have": [
      { images: [image("parent", "absent")] },
      [{ messageId: "missing", args: { of: "parent", tag: "baseline-2b04c209ee98" } }],
    ],
    "a build that failed and a pull that was refused": [
      { images: [image("commit", "refused"), image("parent", "failed")] },
      [
        { messageId: "missing", args: { of: "commit", why: "it could not be pulled" } },
        { messageId: "missing", args: { of: "parent", why: "its build failed" } },
      ],
    ],
    "measured already": [
      { images: [image("commit", "absent")], runs: { baseline: [], human: [measured], agent: [] } },
      [{ messageId: "missing", severity: "note" }],
    ],
    "another benchmark was measured: the image is still needed": [
      {
        images: [image("commit", "absent")],
        runs: { baseline: [], human: [{ ...measured, result: "wrong-metric" }], agent: [] },
      },
      [{ messageId: "missing", severity: "as the message" }],
    ],
  },
});
