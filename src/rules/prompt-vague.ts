import type { AttemptRecord } from "../model/attempts.ts";
import type { Origin } from "../model/origin.ts";
import { defineRule } from "./rule.ts";

type Prompt = NonNullable<AttemptRecord["prompt"]>;

export default defineRule({
  id: "prompt-vague",
  axis: "attempt",
  title: "The prompt does not say what is to be made faster, or how it is measured",
  rationale:
    "An agent that has to guess the problem is measured on its guess; a low success rate then says little about the agent.",
  advice: "Give the agent a test script that runs, the workload, the metric and the goal.",
  needs: ["attempts", "attemptLimits"],
  messages: {
    vague: {
      text: "meets {met} of {decided} criteria of a good prompt ({attempts} attempts); it lacks: {unmet}",
      severity: "note",
    },
  },
  check({ attempts, attemptLimits: { vagueBelow, criteria } }) {
    return groupsOf(attempts)
      .filter(({ prompt }) => prompt.score !== null && prompt.score < vagueBelow)
      .map(({ id, prompt, size }) => {
        const unmet = prompt.criteria.filter(({ met }) => !met);
        const [first, ...rest] = unmet.map(({ origin }) => origin);
        return {
          messageId: "vague" as const,
          args: {
            met: prompt.criteria.length - unmet.length,
            decided: prompt.criteria.length,
            attempts: size,
            unmet: unmet.map(({ criterion }) => criteria[criterion] ?? criterion).join("; "),
          },
          attempt: id,
          evidence: [first ?? { file: prompt.file, pointer: "" }, ...rest] as [Origin, ...Origin[]],
        };
      });
  },
});

/** Attempts whose prompts fare alike are one finding, told on the first of them. */
function groupsOf(attempts: readonly AttemptRecord[]) {
  const groups = new Map<string, { id: string; prompt: Prompt; size: number }>();
  for (const { id, prompt } of attempts) {
    if (prompt === undefined) continue;
    const key = prompt.criteria.map(({ criterion, met }) => `${criterion} ${met}`).join();
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { id, prompt, size: 1 });
    else known.size++;
  }
  return [...groups.values()];
}
