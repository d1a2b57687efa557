import type { Correction } from "../model/correction.ts";
import { type FailedExecution, isOvercome } from "../model/failures.ts";
import type { Origin } from "../model/origin.ts";
import { defineRule, type Report } from "./rule.ts";

type MessageId = "failed" | "neverStarted" | "patchFailed" | "unexplained";

export default defineRule({
  id: "run-failed",
  axis: "run",
  decides: { rank: 530, category: "Run failed" },
  title: "A run failed, and why",
  rationale:
    "A failed run says nothing of the commit until its root cause is known: a full disk is no crash of a patch, and a symptom hides what to correct.",
  advice: "Correct the named cause, then run again what has no measured run yet.",
  needs: ["failures", "limits", "commands", "parents", "policy"],
  messages: {
    failed: {
      text: "{runs} ({variants}) failed: {title} (`{class}`, {side}); {action}",
      severity: "fixable",
    },
    neverStarted: {
      text: "{runs} ({variants}) executed nothing: {title} (`{class}`, {side}); {action}",
      severity: "fixable",
    },
    patchFailed: {
      text: "{runs} ({variants}) failed by the patch: {title} (`{class}`); the baseline works on the same image",
      severity: "note",
    },
    unexplained: { text: "{runs} ({variants}) failed: {title} (`{class}`); {action}", severity: "note" },
  },
  check({ failures, limits, commands, parents, policy }) {
    const known = { command: commands.length > 0, parent: parents.length > 0 };
    return [...grouped(failures)].map(([name, same]) => {
      const limited = limits.filter((limit) => limit.class === name).map(({ correction }) => correction);
      return reportOf(same, known, { limited, repetitions: policy.plan.repetitions });
    });
  },
});

/** One report per class: the same full disk under four agents is one thing to correct. */
function grouped(failures: readonly FailedExecution[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const failure of failures) {
    const known = groups.get(failure.class);
    groups.set(failure.class, known === undefined ? [failure] : [...known, failure]);
  }
  return groups;
}

type Group = readonly [FailedExecution, ...FailedExecution[]];

function reportOf(
  group: Group,
  known: Parameters<typeof isOvercome>[1],
  { limited, repetitions }: { readonly limited: readonly Correction[]; readonly repetitions: number },
): Report<MessageId> {
  const [{ title, side, action, class: name, retry }] = group;
  const named = group.flatMap(({ limit }) => limit?.value ?? []);
  const open = group.some(
    (failure) =>
      !failure.measuredElsewhere &&
      !isOvercome(failure, known) &&
      failure.variants.some((variant) => variant !== "agent"),
  );
  const messageId = messageOf(group);
  return {
    messageId,
    args: {
      runs: group.length === 1 ? "1 execution" : `${group.length} executions`,
      variants: [...new Set(group.flatMap(({ variants }) => variants))].join(", "),
      title: title.charAt(0).toLowerCase() + title.slice(1),
      class: name,
      side,
      action: named.length === 0 ? action : `${action}: at most ${Math.min(...named)}`,
    },
    evidence: evidenceOf(group),
    corrections: open ? [...limited, ...(retry === "as-is" ? [again(repetitions, title)] : [])] : [],
    // what has been measured elsewhere, what is known by now, and what an agent did, do not stop the commit from serving as a task
    ...(open ? {} : { severity: "note" as const }),
  };
}

function messageOf([first]: Group): MessageId {
  if (first.attributed) return "patchFailed";
  if (first.side === "unknown") return "unexplained";
  return first.started ? "failed" : "neverStarted";
}

function evidenceOf(group: Group): [Origin, ...Origin[]] {
  const [first, ...rest] = group.map(
    ({ chain, file, pointer, statusText }): Origin =>
      chain[0]?.origin ?? { file, pointer, quote: statusText.slice(0, 120) },
  );
  return [first!, ...rest];
}

function again(repetitions: number, reason: string): Correction {
  return { kind: "repeat-runs", repetitions, reason, confidence: "likely" };
}
