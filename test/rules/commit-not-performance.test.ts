import rule from "../../src/rules/commit-not-performance.ts";
import { match } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const change = {
  files: [{ path: "docs/x.md", status: "modified" as const, added: 1, removed: 0, hunks: [] }],
  flags: [],
  envs: [],
  signals: [],
};

ruleTester(rule, {
  passes: {
    "a change of the engine": { change, components: [match()] },
    "a change no component knows": { change, components: [], sourceFiles: ["vllm/x.py"] },
    "benchmark scripts beside engine code": {
      change,
      components: [match({ id: "bench_only", level: "none" }, 0.6), match({}, 0.4)],
    },
  },
  reports: {
    "tests, documents and CI only": [
      { change, components: [], sourceFiles: [] },
      [{ messageId: "noSource", args: { files: 1 } }],
    ],
    "benchmark scripts only": [
      { change, components: [match({ id: "bench_only", level: "none" })] },
      [{ messageId: "noSource", args: { files: 1 } }],
    ],
  },
});
