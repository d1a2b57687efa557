import { agreeCloser } from "../model/publishedEffects.ts";
import type { CandidateEffect } from "../model/runFacts.ts";
import { defineRule } from "./rule.ts";

type Agreeing = readonly [CandidateEffect, CandidateEffect];

export default defineRule({
  id: "offset-shared",
  axis: "effect",
  title: "Candidates share an effect that is none of their patches",
  rationale:
    "Patches that do different things do not differ from the baseline by the same number: what they share is the baseline's (a start-up, another machine, another day).",
  advice:
    "Run the baseline again beside the candidates, in ABBA order, before any of them is credited with it.",
  needs: ["candidates", "claims"],
  messages: {
    differ: {
      text: "{cells}, and their patches do different things ({why}): one cause that is no patch",
      severity: "note",
    },
    alike: {
      text: "{cells}; their patches change the same files: one cause that is no patch, or patches that do the same",
      severity: "note",
    },
    unknown: {
      text: "{cells}: one cause that is no patch, or patches that do the same (not all of them are in the set)",
      severity: "note",
    },
  },
  check({ candidates, claims }) {
    const groups = [...new Set(candidates.map(({ group }) => group))];
    return groups.flatMap((group) => {
      const members = candidates.filter((each) => each.group === group && !each.isRatio);
      const agreeing = pairsOf(members).filter(
        (pair) => agreeCloser(pair[0].pct, pair[1].pct, claims) && !isOnePatch(pair),
      );
      return agreeing.length === 0 ? [] : [reported(agreeing, members)];
    });
  },
});

function pairsOf(members: readonly CandidateEffect[]): Agreeing[] {
  return members.flatMap((a, index) =>
    members.slice(index + 1).flatMap((b): Agreeing[] => (a.who === b.who ? [] : [[a, b]])),
  );
}

/** The same patch twice has the same effect. */
function isOnePatch([a, b]: Agreeing): boolean {
  return a.patch !== null && a.patch.sha256 === b.patch?.sha256 && a.patch.idle === null;
}

function reported(agreeing: readonly Agreeing[], members: readonly CandidateEffect[]) {
  const sharing = members.filter((each) => agreeing.some((pair) => pair.includes(each)));
  const rest = members.filter((each) => !sharing.includes(each));
  const told = agreeing.map(kindOf);
  const kind = (["differ", "alike", "unknown"] as const).find((each) => told.includes(each)) ?? "unknown";
  const [first, second] = sharing;
  return {
    messageId: kind,
    args: {
      cells: `${listed(sharing)} agree${rest.length === 0 ? "" : `, beside ${listed(rest)}`}`,
      why: whyOf(agreeing.find((pair) => kindOf(pair) === kind)),
    },
    evidence: [first?.origin ?? nowhere, ...(second === undefined ? [] : [second.origin])] as const,
  };
}

const nowhere = { file: "?", pointer: "" };

function kindOf([a, b]: Agreeing): "differ" | "alike" | "unknown" {
  if (a.patch?.idle != null || b.patch?.idle != null) return "differ";
  if (a.patch === null || b.patch === null) return "unknown";
  return a.patch.files.some((file) => b.patch?.files.includes(file) === true) ? "alike" : "differ";
}

function whyOf(pair: Agreeing | undefined): string {
  const idle = pair?.find(({ patch }) => patch?.idle != null);
  if (idle === undefined) return "no file is common to them";
  return idle.patch?.idle === "empty-patch"
    ? `that of ${idle.who} is empty`
    : `that of ${idle.who} is never loaded on the target`;
}

function listed(members: readonly CandidateEffect[]): string {
  return members.map(({ who, pct }) => `${who} ${signed(pct)} %`).join(", ");
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${value.toFixed(1)}`;
}
