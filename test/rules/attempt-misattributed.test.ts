import rule from "../../src/rules/attempt-misattributed.ts";
import { attempt } from "../support/attempts.ts";
import { ruleTester } from "../support/ruleTester.ts";

const origin = { file: "a/run_summary.json", pointer: "/meta/model_full" };
const word = { field: "model", value: "gpt-5-2025-08-07", origin } as const;
const claude = { name: "claude_code", model: "claude-sonnet-4.5" };
const samePatch = [
  attempt({ id: "one", samePatchAs: ["two"] }),
  attempt({ id: "two", samePatchAs: ["one"], agent: claude }),
];

ruleTester(rule, {
  passes: {
    "words that agree": { attempts: [attempt({ attribution: [word] })] },
    "the same patch by the same agent": {
      attempts: [attempt({ id: "one", samePatchAs: ["two"] }), attempt({ id: "two" })],
    },
  },
  reports: {
    "one wrong word in two files": [
      {
        attempts: [
          attempt({
            agent: claude,
            attribution: [
              { ...word, wrong: true },
              {
                ...word,
                wrong: true,
                origin: { file: "a/prediction.jsonl", pointer: "/model_name_or_path" },
              },
            ],
          }),
        ],
      },
      [
        {
          messageId: "word",
          args: { truth: "claude-sonnet-4.5", files: "run_summary.json, prediction.jsonl" },
          pointer: "/meta/model_full",
        },
      ],
    ],
    "one patch under two agents": [
      { attempts: samePatch },
      [
        { messageId: "patch", args: { other: "two" } },
        { messageId: "patch", args: { other: "one" } },
      ],
    ],
  },
});
