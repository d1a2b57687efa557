import { attemptPart, claimsOf } from "./attemptFile.ts";
import { type Fields, fieldsOf, isFields, number, pointer, present } from "./fields.ts";
import { errorOf, timeOf } from "./runs.ts";
import type { ObjectReader } from "./reader.ts";

/** The log of every step of a trae agent. Only counts, times and errors are taken; the model named here really ran. */
export const runTrajectory: ObjectReader = {
  object({ file, format, fields: document }) {
    const steps = objectsOf(document["agent_steps"]);
    const done = document["success"];
    return attemptPart(file, format.name, "trajectory", {
      startedAt: timeOf(document["start_time"]),
      durationS: number(document["execution_time"]),
      steps: steps.length,
      maxSteps: number(document["max_steps"]),
      agentSaysDone: typeof done === "boolean" ? done : undefined,
      tokens: tokensOf(objectsOf(document["llm_interactions"])),
      claims: claimsOf(document, [], { model: "model" }),
      errors: steps.flatMap((step, index) => {
        const message = errorOf(step["error"]);
        return message === undefined
          ? []
          : [{ text: message, pointer: pointer("agent_steps", index, "error"), times: 1 }];
      }),
    });
  },
};

function objectsOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Sums over every call of the model; absent where no call tells. */
function tokensOf(calls: readonly Fields[]) {
  const usages = calls.map((call) => fieldsOf(fieldsOf(call["response"])["usage"]));
  const sum = (key: string) => {
    const values = usages.flatMap((usage) => number(usage[key]) ?? []);
    return values.length === 0 ? undefined : values.reduce((total, each) => total + each, 0);
  };
  const [input, output] = [sum("input_tokens"), sum("output_tokens")];
  const cached = sum("cache_read_input_tokens") ?? sum("cache_read");
  return input === undefined && output === undefined ? undefined : present({ input, output, cached });
}
