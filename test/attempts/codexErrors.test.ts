import { describe, expect, test } from "vitest";
import { joined, journal } from "../support/runDirectory.ts";

const runs = "ISO-Bench/state/runs";

describe("what Codex writes to standard error", () => {
  const directory = `${runs}/sglan/codex_cli/default/2026-01-26_18-04-45/sglang_codex_gpt5_c087ddd6`;
  const log = [
    '2026-01-26T18:04:46.690088Z ERROR codex_core::models_manager::manager: failed to refresh available models: unexpected status 401 Unauthorized: {"detail":"Unauthorized"}',
    "OpenAI Codex v0.91.0 (research preview)",
    "--------",
    "workdir: /home/ubuntu/worktrees/sglang_core",
    "model: gpt-5",
    "provider: openai",
    "session id: 019bfb7a-c8e2-75e3-90cf-9ff080a654d4",
    "--------",
    "user",
    "I've uploaded a python code repository",
    "exec",
    `bash -lc "sed -n '200,500p' python/sglang/srt/disaggregation/mooncake/conn.py" succeeded in 10ms:`,
    "            raise ValueError(",
    "ERROR: pip's dependency resolver does not take into account all the packages",
    "ModuleNotFoundError: No module named 'torch'",
    "ERROR: unexpected status 401 Unauthorized:",
  ].join("\n");

  test("is its own errors, and not the code and the commands in it", () => {
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal({ status: "error", codex_cli: { returncode: 1 } }),
      [`${directory}/openhands_stderr.txt`]: log,
    });
    expect(attempts[0]?.agent).toEqual({ name: "codex_cli", model: "gpt-5" });
    expect(attempts[0]?.errors).toMatchObject([
      {
        class: "api-key",
        times: 2,
        origin: { file: `${directory}/openhands_stderr.txt`, pointer: "line 1" },
      },
    ]);
  });

  test("names the agent and the model that ran, whatever the file is called", () => {
    const { attempts } = joined({
      "runs/x/sglang_smoke_132dad87/openhands_stderr.txt": log.replace("model: gpt-5", "model: o4-mini"),
    });
    expect(attempts[0]?.agent).toEqual({ name: "codex", model: "o4-mini" });
  });

  test("a profile that is not there ends it before it says who it is", () => {
    const { attempts } = joined({
      [`${directory}/journal.json`]: journal({ status: "error" }),
      [`${directory}/openhands_stderr.txt`]: "Error: config profile `kernel-bot` not found",
    });
    expect(attempts[0]?.errors).toMatchObject([{ class: "config-missing", cause: "harness" }]);
  });
});
