import rule from "../../src/rules/model-unsupported.ts";
import { model, origin } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const on = (value: string) => ({ value, origin, format: "mapping" });
const rope = { supportedSince: { vllm: "2024-07-23" }, olderEquivalent: "org/older" };

ruleTester(rule, {
  passes: {
    "a model without a first day": { model: model(), date: on("2023-01-01") },
    "a commit of the first day": { model: model(rope), date: on("2024-07-23T10:00:00Z") },
    "another project's day": {
      model: model({ supportedSince: { sglang: "2024-07-23" } }),
      date: on("2024-01-01"),
    },
  },
  reports: {
    "a commit of the day before": [
      { model: model(rope), date: on("2024-07-22") },
      [
        {
          messageId: "tooNew",
          args: { since: "2024-07-23", date: "2024-07-22" },
          corrections: ["replace-model"],
        },
      ],
    ],
  },
});
