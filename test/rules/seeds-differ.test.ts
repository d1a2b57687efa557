import rule from "../../src/rules/seeds-differ.ts";
import { run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const drawn = (variant: "baseline" | "human", seed?: number, pipeline = "modal") =>
  run({ variant, pipeline, workload: seed === undefined ? {} : { seed } });
const given = (baseline: readonly (number | undefined)[], human?: number, pipeline = "modal") => ({
  runs: {
    baseline: baseline.map((seed) => drawn("baseline", seed)),
    human: [drawn("human", human, pipeline)],
    agent: [],
  },
});

ruleTester(rule, {
  passes: {
    "the same seed": given([0], 0),
    "one of the baseline's seeds": given([1, 2], 2),
    "a side that does not tell": given([undefined], 2),
    "another pipeline": given([0], 1, "docker"),
  },
  reports: {
    "another seed": [
      given([0], 42),
      [{ messageId: "other", args: { side: "human", seed: 42, reference: 0 }, pointer: "/result" }],
    ],
  },
});
