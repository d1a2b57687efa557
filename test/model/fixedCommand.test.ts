import { expect, test } from "vitest";
import { fixedSchema } from "../../src/model/fixedCommand.ts";
import { benchtriage, piped } from "../support/cli.ts";

test("what fix prints as JSON is what its schema says: one command, or a list", async () => {
  const command = "vllm serve x --frobnicate 1 --max-model-length 4096";
  const one = await benchtriage("fix", "--at", "2025-03-18", command, "--json");
  const several = await piped(`${command}\necho hello\n`, "fix", "-", "--at", "2025-03-18", "--json");
  for (const { stdout } of [one, several])
    expect(fixedSchema.safeParse(JSON.parse(stdout)).error).toBeUndefined();
  expect(Array.isArray(JSON.parse(several.stdout))).toBe(true);
});
