import type { FailedExecution } from "../model/failures.ts";
import type { ParentGap } from "../model/images.ts";
import type { Origin } from "../model/origin.ts";
import type { Sourced } from "../model/facts.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "parent-missing",
  axis: "data",
  about: "presence",
  decides: { rank: 510, category: "Parent unknown", effort: "low" },
  title: "A source does not name the parent commit",
  rationale:
    "The baseline is built from the parent; a runner that reads a mapping without it gives up, although another mapping may know.",
  advice: "Take the parent from version control or from the mapping that has it.",
  needs: ["identity", "parents", "parentGaps", "failures"],
  messages: {
    unknown: { text: "no source names the parent commit", severity: "fixable" },
    elsewhere: { text: "{where} names no parent; {from} names `{parent}`", severity: "note" },
    stopped: {
      text: "{runs} stopped because {where} names no parent; {from} names `{parent}`: use it",
      severity: "note",
    },
  },
  check({ identity, parents, parentGaps, failures }) {
    const [best] = parents;
    if (best === undefined) return [{ messageId: "unknown", args: {}, evidence: identity.origins }];
    const stopped = failures.filter(({ class: name }) => name === "parent-missing");
    if (parentGaps.length === 0 && stopped.length === 0) return [];
    return [proposal(best, parentGaps, stopped)];
  },
});

/** The parent that another source knows, and whether anything failed for the lack of it. */
function proposal(
  { value: parent, origin }: Sourced<string>,
  gaps: readonly ParentGap[],
  stopped: readonly FailedExecution[],
): Report<"elsewhere" | "stopped"> {
  const names = gaps.map((gap) => `\`${nameOf(gap.origin.file)}\``);
  const where = names.length > 0 ? names.join(", ") : "what the runner read";
  const places: Origin[] = [
    ...stopped.map(({ file, pointer, chain }) => chain[0]?.origin ?? { file, pointer }),
    ...gaps.map((gap) => gap.origin),
  ];
  const args = { where, from: `\`${nameOf(origin.file)}\``, parent };
  const evidence = [origin, ...places] as const;
  if (stopped.length === 0) return { messageId: "elsewhere", args, evidence };
  const needed = stopped.some(
    ({ variants, measuredElsewhere }) =>
      !measuredElsewhere && variants.some((variant) => variant !== "agent"),
  );
  return {
    messageId: "stopped",
    args: { ...args, runs: stopped.length === 1 ? "1 run" : `${stopped.length} runs` },
    evidence,
    ...(needed ? { severity: "fixable" as const } : {}),
  };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
