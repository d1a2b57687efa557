import { linesRead, packed } from "../model/lineHash.ts";
import { attemptPart, claimsOf } from "./attemptFile.ts";
import { type Fields, fieldsOf, isFields, number, pointer, present } from "./fields.ts";
import { errorOf, timeOf } from "./runs.ts";
import type { ObjectReader } from "./reader.ts";

/** The log of every step of a trae agent. Counts, times, errors and hashes of what it read are taken; the model named here really ran. */
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
      read: readIn(document, steps),
      errors: steps.flatMap((step, index) => {
        const message = errorOf(step["error"]);
        return message === undefined
          ? []
          : [{ text: message, pointer: pointer("agent_steps", index, "error"), times: 1 }];
      }),
    });
  },
};

/** Lines that the agent read before it wrote them: what it says and does itself is its own. */
function readIn(document: Fields, steps: readonly Fields[]): string {
  const [read, own] = [new Set<number>(), new Set<number>()];
  const takeIn = (value: unknown) => {
    for (const line of textLines(value)) if (!own.has(line)) read.add(line);
  };
  const putOut = (value: unknown) => {
    for (const line of textLines(value)) if (!read.has(line)) own.add(line);
  };
  takeIn(document["task"]);
  for (const call of objectsOf(document["llm_interactions"])) {
    takeIn(call["input_messages"]);
    putOut(call["response"]);
  }
  for (const step of steps) {
    takeIn(step["llm_messages"]);
    putOut([step["llm_response"], step["tool_calls"]]);
    takeIn(step["tool_results"]);
  }
  return packed([...read]);
}

/** The lines of every text below a value. */
function textLines(value: unknown): readonly number[] {
  if (typeof value === "string") return [...linesRead(value)];
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textLines);
}

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
