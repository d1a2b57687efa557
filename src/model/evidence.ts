import * as z from "zod";
import { agentLabel, UNNAMED } from "./identity.ts";
import { compareText } from "./order.ts";
import type { Variant } from "./records.ts";
import { isOwn, type Run } from "./runState.ts";

/** What is known of one variant of one commit, best first: the best of its runs decides. */
export const evidenceKinds = [
  "valid",
  "other-workload",
  "wrong-metric",
  "log-only",
  "failed",
  "not-run",
] as const;
export const evidenceKindSchema = z.enum(evidenceKinds);
export type EvidenceKind = z.infer<typeof evidenceKindSchema>;

export const evidenceSchema = z.strictObject({
  is: evidenceKindSchema,
  /** Where no run gave a number: why, as a class of the failure catalogue, where it is known. */
  failure: z.string().optional(),
  /** The run that represents the variant: of the best ones the newest. Absent where the set holds no run of it. */
  run: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The evidence of a commit. */
export const commitEvidenceSchema = z.strictObject({
  baseline: evidenceSchema,
  human: evidenceSchema,
  /** The best of all agents. */
  agent: evidenceSchema,
  /** By agent; a run whose agent no file names counts as of the agent `UNNAMED`. */
  agents: z.array(z.strictObject({ agent: z.string(), ...evidenceSchema.shape })),
});
export type CommitEvidence = z.infer<typeof commitEvidenceSchema>;

/** The agent of a run by its name; null for a run of another variant. */
export function agentOf({ variant, agent }: Pick<Run, "variant" | "agent">): string | null {
  if (variant !== "agent") return null;
  return agent === undefined ? UNNAMED : agentLabel(agent);
}

/** What one run of the commit's benchmark is worth as evidence. */
export function kindOf({ result, otherLoad }: Pick<Run, "result" | "otherLoad">): EvidenceKind {
  if (result !== "measured") return result;
  return otherLoad === undefined ? "valid" : "other-workload";
}

/**
 * What the runs of one variant are worth together: the best of them, and of equally good ones the newest. A later failure
 * never takes the place of a result. Only executions of the commit's benchmark count.
 */
export function evidenceOf(runs: readonly Run[]): Evidence {
  const [best] = runs.filter(isOwn).toSorted(bestFirst);
  if (best === undefined) return { is: "not-run" };
  const { id, failure } = best;
  return { is: kindOf(best), ...(failure === undefined ? {} : { failure }), run: id };
}

function bestFirst(a: Run, b: Run): number {
  return (
    evidenceKinds.indexOf(kindOf(a)) - evidenceKinds.indexOf(kindOf(b)) ||
    compareText(b.time ?? "", a.time ?? "") ||
    compareText(a.id, b.id)
  );
}

/** The evidence of every variant and agent of one commit. */
export function commitEvidence(runs: readonly Run[]): CommitEvidence {
  const of = (variant: Variant) => runs.filter((run) => run.variant === variant);
  const names = [
    ...new Set(
      of("agent")
        .filter(isOwn)
        .flatMap((run) => agentOf(run) ?? []),
    ),
  ];
  return {
    baseline: evidenceOf(of("baseline")),
    human: evidenceOf(of("human")),
    agent: evidenceOf(of("agent")),
    agents: names.toSorted(compareText).map((agent) => ({
      agent,
      ...evidenceOf(of("agent").filter((run) => agentOf(run) === agent)),
    })),
  };
}
