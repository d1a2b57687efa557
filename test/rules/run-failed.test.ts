import { layersOf } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import { failuresOf } from "../../src/dataset/failures.ts";
import type { RunRecord } from "../../src/model/records.ts";
import type { Run } from "../../src/model/runState.ts";
import rule from "../../src/rules/run-failed.ts";
import { run } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const failures = loadCatalogue("failures", layersOf());
const failed = (pattern: string, given: Partial<RunRecord> = {}) =>
  run({
    status: "error",
    statusText: "error",
    variant: "baseline",
    pointer: "",
    log: { lines: [{ pattern, pointer: "/error line 1", quote: pattern }] },
    ...given,
  });
const of = (...runs: readonly Run[]) => ({ failures: failuresOf(runs, failures) });

ruleTester(rule, {
  passes: { "no failed run": of() },
  reports: {
    "a full disk: run again as it is": [
      of(failed("disk-full")),
      [
        {
          messageId: "neverStarted",
          args: { class: "disk-full", side: "infrastructure", variants: "baseline", runs: "1 execution" },
          pointer: "/error line 1",
          corrections: ["repeat-runs"],
        },
      ],
    ],
    "a command that was missing then and is known now": [
      of(failed("command-missing")),
      [{ messageId: "neverStarted", args: { class: "command-missing" }, corrections: [] }],
    ],
    "a version gate has executed nothing": [
      of(failed("version-gate")),
      [{ messageId: "neverStarted", args: { class: "version-gate" } }],
    ],
    "one report per class, whoever hit it": [
      of(
        failed("rope-scaling", { file: "a" }),
        failed("rope-scaling", { file: "b", variant: "agent" }),
        failed("kv-cache-too-small", { file: "c" }),
      ),
      [
        {
          messageId: "failed",
          args: { class: "rope-scaling", runs: "2 executions", variants: "baseline, agent" },
        },
        { messageId: "failed", args: { class: "kv-cache-too-small" } },
      ],
    ],
    "a limit that the log names": [
      {
        ...of(failed("kv-cache-too-small")),
        limits: [
          {
            class: "kv-cache-too-small",
            value: 50_352,
            correction: {
              kind: "add-flag",
              flag: "--max-model-len",
              value: "50352",
              side: "server",
              reason: "r",
              confidence: "certain",
            },
          },
        ],
      },
      [{ messageId: "failed", corrections: ["add-flag"] }],
    ],
    "a limit is told": [
      of(
        failed("kv-cache-too-small", {
          log: {
            lines: [{ pattern: "kv-cache-too-small", pointer: "/e", quote: "q", limit: 50_352 }],
          },
        }),
      ),
      [
        {
          messageId: "failed",
          args: { action: "give every variant the same lower --max-model-len: at most 50352" },
        },
      ],
    ],
    "a cause nobody kept": [
      of(failed("timed-out")),
      [{ messageId: "unexplained", args: { class: "cause-not-logged" } }],
    ],
    "the patch, shown by a baseline that works": [
      of(
        failed("hunk-failed", {
          variant: "agent",
          file: "agent.json",
          log: {
            lines: ["hunk-failed", "patch-applied"].map((pattern) => ({
              pattern,
              pointer: "/e",
              quote: "q",
            })),
          },
        }),
        run({
          variant: "baseline",
          measurements: [
            { metric: "ttft", statistic: "mean", value: 1, unit: "ms", key: "k", pointer: "/k", parser: "p" },
          ],
        }),
      ),
      [{ messageId: "patchFailed", args: { class: "hunk-failed" } }],
    ],
  },
});
