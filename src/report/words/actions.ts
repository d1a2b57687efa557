import type { Action, ActionWhat } from "../../model/history.ts";
import { code, inline, link, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { commitLink, ruleLink } from "../cells/commits.ts";
import { counted } from "../cells/numbers.ts";
import { keptEffectWords, quantityWords } from "./changes.ts";
import { briefSupplyWords, lackWords, supplyWords } from "./lacks.ts";
import { missingKindWords } from "./missing.ts";

type Of<Kind extends ActionWhat["kind"]> = Extract<ActionWhat, { kind: Kind }>;
interface Words<What> {
  /** The commit or commits. */
  readonly of: (what: What) => Phrase;
  readonly why: (what: What) => Phrase | string;
  /** The one command or decision that closes it. */
  readonly closes: (what: What) => Phrase | string;
  /** The same where there is little room. */
  readonly first?: (what: What) => Phrase | string;
}

const words: { readonly [Kind in ActionWhat["kind"]]: Words<Of<Kind>> } = {
  crash: {
    of: ({ commit }) => commitLink(commit),
    why: ({ rule }) => phrase`a rule crashed: ${ruleLink(rule)}`,
    closes: () => link("report the crash", "suitability.md"),
  },
  regression: {
    of: ({ commit }) => commitLink(commit),
    why: ({ effect }) => phrase`regressed: ${inline(quantityWords(effect))}, ${keptEffectWords(effect)}`,
    closes: () => phrase`${link("look at the runs", "significance.md")}, then correct it or accept it`,
  },
  disputed: {
    of: ({ commit }) => commitLink(commit),
    why: ({ rules: [first] }) =>
      first === undefined
        ? "the published verdict does not hold: no rule objects"
        : phrase`the published verdict does not hold: ${ruleLink(first)}`,
    closes: () => "correct the published verdict, or accept this one",
  },
  supply: {
    of: ({ commits: [first, ...rest] }) =>
      rest.length === 0
        ? commitLink(first ?? "")
        : phrase`${commitLink(first ?? "")} and ${rest.length} more`,
    why: ({ lacks }) => `not judged: ${lackWords(lacks)}`,
    closes: ({ lacks }) => inline(`supply ${supplyWords(lacks)}`),
    first: ({ lacks }) => phrase`supply ${link(briefSupplyWords(lacks), "suitability.md#not-judged")}`,
  },
  run: {
    of: ({ commit }) => commitLink(commit),
    why: ({ gpuMinutes, settles }) => {
      const minutes = gpuMinutes === null ? null : Math.max(1, Math.round(gpuMinutes));
      const hours =
        minutes === null
          ? "of unknown length"
          : minutes < 60
            ? `${minutes} GPU minutes`
            : `${(minutes / 60).toFixed(1)} GPU hours`;
      return `${settles ? "may make it usable" : "tells more of it"}: ${hours}`;
    },
    closes: ({ ready, job, missing }) =>
      ready
        ? code(`benchtriage run manifest.json --job ${job}`)
        : phrase`${link(`${counted(missing.length, "thing")} missing`, "plan.md#what-keeps-jobs-from-running")}: ${inline(missing.map((each) => missingKindWords(each)).join(", "))}`,
  },
  rerun: {
    of: ({ commit }) => commitLink(commit),
    why: ({ variant }) => `${variant} holds metrics of another kind of benchmark`,
    closes: ({ commit, planned }) =>
      planned ? phrase`the job of ${code(`run/${commit}`)}` : code(`benchtriage plan --commits ${commit}`),
  },
};

/** Commits of an action, why, and what closes it. */
export function actionWords({ what }: Pick<Action, "what">): {
  readonly of: Phrase;
  readonly why: Phrase | string;
  readonly closes: Phrase | string;
  readonly first: Phrase | string;
} {
  // the table above has for each kind functions of its own shape
  const { of, why, closes, first = closes } = words[what.kind] as Words<ActionWhat>;
  return { of: of(what), why: why(what), closes: closes(what), first: first(what) };
}
