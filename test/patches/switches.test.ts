import { describe, expect, test } from "vitest";
import { readDiff } from "../../src/patches/diff.ts";
import { addedSwitches } from "../../src/patches/switches.ts";
import { diffOf, excerpt } from "./excerpt.ts";

function switches(text: string) {
  const { flags, envs } = addedSwitches(readDiff(text).files, "/d");
  const short = ({ name, default: value, offByDefault }: (typeof flags)[number]) => [
    name,
    value,
    offByDefault,
  ];
  return { flags: flags.map(short), envs: envs.map(short) };
}

const argument = (...lines: string[]) =>
  switches(diffOf("args.py", `@@ -1,1 +1,${lines.length + 1} @@`, " x", ...lines)).flags;
const variable = (...lines: string[]) =>
  switches(diffOf("envs.py", `@@ -1,1 +1,${lines.length + 1} @@`, " x", ...lines)).envs;

test("a flag whose default stands at the dataclass field, and that field is no flag", () => {
  const { flags, envs } = addedSwitches(readDiff(excerpt("delayFactor.diff")).files, "/diff_text");
  expect(envs).toEqual([]);
  expect(flags).toEqual([
    {
      name: "--scheduler-delay-factor",
      path: "vllm/engine/arg_utils.py",
      default: "0.0",
      offByDefault: true,
      pointer: "/diff_text:line 18",
      quote: "'--scheduler-delay-factor',",
    },
  ]);
});

test("an environment variable behind a continued line", () => {
  expect(switches(excerpt("envSwitch.diff"))).toEqual({
    flags: [],
    envs: [["VLLM_ALLOW_CHUNKED_LOCAL_ATTN_WITH_HYBRID_KV_CACHE", "0", true]],
  });
});

describe("flags", () => {
  const cases: [string, unknown[][], string[]][] = [
    [
      "store_true",
      [["--x", "False", true]],
      ['+p.add_argument("--x", action="store_true", help="a, b (c)")'],
    ],
    [
      "store_true that disables leaves the new behaviour on",
      [["--disable-x", "False", false]],
      ['+p.add_argument("--disable-x", action="store_true")'],
    ],
    ["a default that is on", [["--x", "8", false]], ["+p.add_argument('--x', type=int, default=8)"]],
    ["no default is None", [["--x", "None", true]], ['+p.add_argument("-x", "--x", type=int)']],
    ["a required flag has none", [["--x", null, false]], ['+p.add_argument("--x", required=True)']],
    ["a default out of sight is unknown", [["--x", null, false]], ['+p.add_argument("--x", **kwargs["x"])']],
    [
      "a call the hunk cuts off is unknown",
      [["--x", null, false]],
      ['+p.add_argument("--x",', "+    type=int,"],
    ],
    ["a call that only gained an argument", [], [' p.add_argument("--x",', "+    default=None,", " )"]],
    ["a moved flag", [], ['-p.add_argument("--x", default=1)', '+p.add_argument("--x", default=2)']],
    ["a positional argument", [], ['+p.add_argument("model")']],
    [
      "two in one hunk, sorted",
      [
        ["--a", "None", true],
        ["--b", "None", true],
      ],
      ['+p.add_argument("--b")', '+p.add_argument("--a")'],
    ],
  ];
  test.each(cases)("%s", (_, expected, lines) => {
    expect(argument(...lines)).toEqual(expected);
  });
});

describe("environment variables", () => {
  const cases: [string, unknown[][], string[]][] = [
    ["off", [["VLLM_X", "0", true]], ['+    lambda: bool(int(os.getenv("VLLM_X", "0"))),']],
    ["on", [["VLLM_X", "True", false]], ['+(os.environ.get("VLLM_X", "True").lower() in ("true", "1"))']],
    ["no default", [["VLLM_X", "None", true]], ['+os.environ.get("VLLM_X")']],
    [
      "SGLang's readers",
      [["SGL_X", "false", true]],
      ["+if a and get_bool_env_var(", '+    "SGL_X", "false"', "+):"],
    ],
    [
      "a computed default",
      [["VLLM_X", "min(max(4, n), 12)", false]],
      ['+get_int_env_var("VLLM_X", min(max(4, n), 12))'],
    ],
    ["a variable that was read before", [], ['-os.getenv("VLLM_X")', '+os.environ.get("VLLM_X", None)']],
    ["setting one is not reading one", [], ['+monkeypatch.setenv("VLLM_X", "1")']],
    [
      "a disabling variable left alone",
      [["VLLM_DISABLE_X", "0", false]],
      ['+os.getenv("VLLM_DISABLE_X", "0")'],
    ],
  ];
  test.each(cases)("%s", (_, expected, lines) => {
    expect(variable(...lines)).toEqual(expected);
  });
});
