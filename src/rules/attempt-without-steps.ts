import { defineRule } from "./rule.ts";

export default defineRule({
  id: "attempt-without-steps",
  axis: "attempt",
  about: "success",
  title: "An attempt in which the agent took no step",
  rationale:
    "An agent that was never asked for a step has shown nothing; whatever its status says is about the harness.",
  advice: "Look at the first error of the run; repeat it once the agent starts.",
  needs: ["attempts"],
  messages: { none: { text: "no step was taken; its status is {status}", severity: "note" } },
  check({ attempts }) {
    return attempts.flatMap(({ id, steps, statusText, status, parts, file }) => {
      if (steps !== 0) return [];
      const log = parts.find(({ part }) => part === "trajectory" || part === "stdout");
      return [
        {
          messageId: "none" as const,
          args: { status: statusText === "" ? status : statusText },
          attempt: id,
          evidence: [{ file: log?.file ?? file, pointer: "" }] as const,
        },
      ];
    });
  },
});
