import type { CandidateEffect, HardwareFloor } from "../model/runFacts.ts";
import type { Policy } from "../model/policy.ts";
import { defineRule } from "./rule.ts";

type Claims = NonNullable<Policy["claims"]>;

export default defineRule({
  id: "effect-implausible",
  axis: "effect",
  title: "No patch makes such a difference",
  rationale:
    "A patch that is empty, or that the target never loads, changes nothing; what more than doubles or halves a speed is more often a run that went wrong than a change; and no patch generates a token before the memory has delivered the weights. Size alone is a doubt, never a proof.",
  advice:
    "Look what else differs between the two runs (order, machine, load, unit), and run both again in ABBA order.",
  needs: ["candidates", "claims", "floors"],
  messages: {
    empty: { text: "{who} stands with {value} %, and its one patch in the set is empty", severity: "note" },
    unreached: {
      text: "{who} stands with {value} %, and what it changes is never loaded on the target",
      severity: "note",
    },
    large: { text: "{who} stands with {value} %, beyond ± {limit} %", severity: "note" },
    floor: {
      text: "{side} in pipeline {pipeline}: {ms} ms a token, and reading the {weight} GiB of {model} once takes {floor} ms on {gpus} × {gpu} ({bandwidth} GB/s each): another unit, model or machine than stated",
      severity: "note",
    },
  },
  check: ({ candidates, claims, floors }) => [
    ...candidates.flatMap((each) => doubtedEffect(each, claims)),
    ...floors.filter(({ ms, floorMs }) => ms < (claims.readShare ?? 0) * floorMs).map(doubtedTime),
  ],
});

function doubtedEffect({ who, pct, isRatio, origin, patch }: CandidateEffect, claims: Claims) {
  const idle = patch?.idle ?? null;
  const isDoubted = !isRatio && Math.abs(pct) > (idle === null ? claims.implausiblePct : claims.leastPct);
  if (!isDoubted) return [];
  const messageId = idle === "empty-patch" ? "empty" : idle === "off-path" ? "unreached" : "large";
  const value = `${pct > 0 ? "+" : ""}${pct.toFixed(1)}`;
  return [
    { messageId, args: { who, value, limit: claims.implausiblePct }, evidence: [origin] as const } as const,
  ];
}

function doubtedTime({
  side,
  pipeline,
  ms,
  floorMs,
  model,
  weightGib,
  gpu,
  gpus,
  memoryGbPerS,
  origin,
}: HardwareFloor) {
  const args = {
    side,
    pipeline,
    ms: ms.toPrecision(3),
    floor: floorMs.toPrecision(3),
    model,
    weight: weightGib,
    gpu,
    gpus,
    bandwidth: memoryGbPerS,
  };
  return { messageId: "floor", args, evidence: [origin] as const } as const;
}
