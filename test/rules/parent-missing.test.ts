import catalogue from "../../data/catalogues/failures.json" with { type: "json" };
import { failuresOf } from "../../src/dataset/failures.ts";
import { failureCatalogueSchema } from "../../src/model/failures.ts";
import type { RunRecord } from "../../src/model/records.ts";
import rule from "../../src/rules/parent-missing.ts";
import { run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const stopped = (variant: RunRecord["variant"]) =>
  failuresOf(
    [
      run({
        variant,
        status: "error",
        statusText: "error",
        pointer: "",
        log: {
          lines: [{ pattern: "parent-missing", pointer: "/error line 1", quote: "Missing parent_commit" }],
        },
      }),
    ],
    failureCatalogueSchema.parse(catalogue),
  );
const gap = { format: "benchmark-mode-mapping", origin: { file: "data/modes.json", pointer: "/3127e975" } };
const parent = "4001ea126692d9c4e6872936a791a1999c826156";
const parents = [
  { value: parent, origin: { file: "data/complete.json", pointer: "/52/parent" }, format: "x" },
];

ruleTester(rule, {
  passes: { "a parent that every mapping names": {} },
  reports: {
    none: [{ parents: [] }, [{ messageId: "unknown" }]],
    "one mapping is silent, another knows": [
      { parents, parentGaps: [gap] },
      [
        {
          messageId: "elsewhere",
          args: { where: "`modes.json`", from: "`complete.json`", parent },
          pointer: "/52/parent",
        },
      ],
    ],
    "an agent's run stopped for it": [
      { parents, parentGaps: [gap], failures: stopped("agent") },
      [{ messageId: "stopped", args: { runs: "1 run", parent } }],
    ],
    "a baseline stopped for what no mapping of the set shows": [
      { parents, failures: stopped("baseline") },
      [{ messageId: "stopped", args: { where: "what the runner read" } }],
    ],
  },
});
