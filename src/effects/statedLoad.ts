import { isCopy } from "../model/runChecks.ts";
import type { Reason } from "../model/reason.ts";
import type { Mode, Workload } from "../model/records.ts";
import type { Trial } from "./trial.ts";

/** What decides how much a run had to do, by mode: of each line a run must state one field. */
const loads: Readonly<Record<Mode, readonly Load[]>> = {
  serving: [
    { words: "number of requests", fields: ["completed", "prompts"] },
    { words: "generated tokens", fields: ["outputTokens", "outputLen"] },
  ],
  latency: [{ words: "batch size", fields: ["batchSize"] }],
  throughput: [{ words: "number of requests", fields: ["completed", "prompts"] }],
  "prefix-caching": [{ words: "number of requests", fields: ["completed", "prompts"] }],
  // The function and its arguments are the benchmark's own.
  micro: [],
  startup: [],
};
const anything: readonly Load[] = [
  {
    words: "workload",
    fields: ["completed", "prompts", "batchSize", "inputLen", "inputTokens", "outputLen", "outputTokens"],
  },
];

interface Load {
  readonly words: string;
  readonly fields: readonly (keyof Workload)[];
}

export interface UnstatedLoad {
  /** One side keeps to itself what the other states, or a second-hand row says nothing: not shown to be the same. */
  readonly barring: readonly Reason[];
  /** Both sides come from one recorder that did not write it down: compared on trust. */
  readonly trusted: readonly Reason[];
}

/**
 * What nobody knows of the load of two runs, nothing when it is stated on both sides, or when both ran the same
 * command. Two figures are compared only if their workloads are the same, and a load that one side keeps to itself is not
 * shown to be the same: a thousand prompts against a hundred look like a TTFT improved by 90 %.
 */
export function unstatedLoad(reference: Trial, candidate: Trial): UnstatedLoad {
  if (ranOneCommand(reference, candidate)) return { barring: [], trusted: [] };
  const needed = reference.mode === undefined ? anything : loads[reference.mode];
  const secondHand = isCopy(reference) || isCopy(candidate);
  const [barring, trusted]: [Reason[], Reason[]] = [[], []];
  for (const { words: load, fields } of needed) {
    const [a, b] = [states(reference, fields), states(candidate, fields)];
    if (a && b) continue;
    if (a !== b)
      barring.push({ kind: "load-stated-once", args: { side: a ? "candidate" : "reference", load } });
    else
      (secondHand ? barring : trusted).push({ kind: "load-unstated", args: { load, trusted: !secondHand } });
  }
  return { barring, trusted };
}

function states({ workload }: Trial, fields: Load["fields"]): boolean {
  return fields.some((field) => workload[field] !== undefined);
}

/** The row of a published table carries the command of its commit, which need not be what each of its runs ran. */
function ranOneCommand(a: Trial, b: Trial): boolean {
  return a.command !== undefined && a.command === b.command && !isCopy(a) && !isCopy(b);
}
