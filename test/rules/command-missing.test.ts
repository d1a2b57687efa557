import type { Facts } from "../../src/model/facts.ts";
import rule from "../../src/rules/command-missing.ts";
import { component } from "../support/facts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const proposal = { component: component(), command: "python x.py", mode: "serving", sound: true, note: null };
const open = { ...proposal, command: "python x.py --model MODEL", sound: false, isOpen: true } as const;
const added = (path: string): Facts["changedFiles"][number] => ({
  path,
  status: "added",
  added: 1,
  removed: 0,
  hunks: [],
  statedIn: "c.json",
});

ruleTester(rule, {
  passes: { "a command": {} },
  reports: {
    "none, and none known": [{ commands: [] }, [{ messageId: "nothing" }]],
    "none, but the component has one": [
      { commands: [], proposals: [open, proposal] },
      [{ messageId: "proposed", corrections: ["replace-command"] }],
    ],
    "none, and that of the component needs a model": [
      { commands: [], proposals: [open] },
      [{ messageId: "modelOpen", args: { component: "the scheduler" }, corrections: ["replace-command"] }],
    ],
    "none, but the commit adds a benchmark": [
      { commands: [], changedFiles: [added("sgl-kernel/benchmark/bench_moe_topk.py")] },
      [
        {
          messageId: "added",
          args: { path: "sgl-kernel/benchmark/bench_moe_topk.py" },
          corrections: ["replace-command"],
        },
      ],
    ],
    "a test and a changed benchmark are none that it adds": [
      {
        commands: [],
        changedFiles: [
          added("tests/test_moe.py"),
          { ...added("benchmarks/benchmark_serving.py"), status: "modified" },
        ],
      },
      [{ messageId: "nothing" }],
    ],
    "an unsound proposal is none": [
      { commands: [], proposals: [{ ...proposal, sound: false }] },
      [{ messageId: "nothing" }],
    ],
  },
});
