import { attemptPart } from "./attemptFile.ts";
import { type Fields, fieldsOf, isFields, number, pointer } from "./fields.ts";
import { errorOf } from "./runs.ts";
import type { ObjectReader } from "./reader.ts";

/** What Claude Code prints in the end: turns, tokens per model, cost. */
export const runClaudeStdout: ObjectReader = {
  object({ file, format, fields: document }) {
    const milliseconds = number(document["duration_ms"]);
    const models = Object.entries(fieldsOf(document["modelUsage"])).flatMap(([name, usage]) =>
      isFields(usage) ? [{ name, usage }] : [],
    );
    return attemptPart(file, format.name, "stdout", {
      steps: number(document["num_turns"]),
      costUsd: number(document["total_cost_usd"]),
      durationS: milliseconds === undefined ? undefined : milliseconds / 1000,
      agentSaysDone: typeof document["is_error"] === "boolean" ? !document["is_error"] : undefined,
      tokens: tokensOf(models.length > 0 ? models.map(({ usage }) => usage) : [document["usage"]]),
      claims: mainModel(models),
      errors: errorsOf(document["errors"]),
    });
  },
};

/** The model that wrote most; a small one is often asked beside it. */
function mainModel(models: readonly { readonly name: string; readonly usage: Fields }[]) {
  const [main] = [...models].sort(
    (a, b) => (number(b.usage["outputTokens"]) ?? 0) - (number(a.usage["outputTokens"]) ?? 0),
  );
  return main === undefined
    ? undefined
    : [{ field: "model" as const, value: main.name, pointer: pointer("modelUsage", main.name) }];
}

/** Sums over the models; the two spellings are those of `modelUsage` and of `usage`. */
function tokensOf(usages: readonly unknown[]) {
  const sum = (...keys: readonly string[]) => {
    const values = usages.flatMap((usage) => keys.flatMap((key) => number(fieldsOf(usage)[key]) ?? []));
    return values.length === 0 ? undefined : values.reduce((total, each) => total + each, 0);
  };
  return {
    input: sum(
      "inputTokens",
      "cacheCreationInputTokens",
      "cacheReadInputTokens",
      "input_tokens",
      "cache_creation_input_tokens",
      "cache_read_input_tokens",
    ),
    output: sum("outputTokens", "output_tokens"),
    cached: sum("cacheReadInputTokens", "cache_read_input_tokens"),
  };
}

function errorsOf(value: unknown) {
  const all: readonly unknown[] = Array.isArray(value) ? value : [];
  return all.flatMap((each, index) => {
    const text = errorOf(each);
    return text === undefined ? [] : [{ text, pointer: pointer("errors", index), times: 1 }];
  });
}
