import type { Table } from "mdast";
import { actionOf } from "../../model/actionOf.ts";
import type { Analysis } from "../../model/analysis.ts";
import { type FailedExecution, isOvercome } from "../../model/failures.ts";
import type { Action } from "../../model/history.ts";
import type { ImageFact } from "../../model/images.ts";
import type { Variant } from "../../model/records.ts";
import { code, phrase } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { groupsOf } from "../../table/keys.ts";
import { commitLink } from "../cells/commits.ts";
import { grouped } from "../cells/numbers.ts";
import { crossed, folded, table } from "../page/table.ts";
import type { CommitPresence, Presence } from "./presence.ts";

/** A variant without a measured run, and the one thing that stands in its way first. */
interface Missing {
  readonly short: string;
  readonly variant: Variant;
  readonly need: string;
  readonly detail: Phrase | string;
}

/** What is missing, by need and variant. */
export function needTable(missing: readonly Missing[]): Table | null {
  return crossed(
    missing,
    { title: "First needed", of: ({ need }) => need, order: needs },
    { of: ({ variant }) => variant, order: ["baseline", "human", "agent"], all: true },
  );
}

/** Every missing variant, one fold per need. */
export function needFolds(missing: readonly Missing[], actions: readonly Action[] = []): (Fold | null)[] {
  return needs.map((need) => {
    const members = missing.filter((each) => each.need === need);
    const list = table(
      members,
      [
        { title: "Commit", value: ({ short }) => commitLink(short) },
        { title: "Variant", value: ({ variant }) => variant },
        { title: "Needed", value: ({ detail }) => detail },
        {
          title: "Action",
          value: ({ short, variant }) => {
            const action = actionOf(actions, short, variant);
            return action && code(action.id);
          },
        },
      ],
      { count: "variant" },
    );
    return folded(`${grouped(members.length)} missing: ${need}`, list);
  });
}

const needs = [
  "the parent commit",
  "an image",
  "a corrected cause",
  "to run again",
  "a log that is kept",
  "the commit's own benchmark",
  "a first run",
] as const;
type Need = (typeof needs)[number];

/**
 * The variants without a valid run. What comes first decides: without the parent there is no image, without an image no
 * run, and a run that failed fails again until its cause is corrected.
 */
export function missingVariants(analysis: Analysis, all: readonly CommitPresence[]): Missing[] {
  const failures = new Map(
    groupsOf(analysis.failures, ({ commit }) => commit.slice(0, 8)).map(({ key, rows }) => [key, rows]),
  );
  return all.flatMap((presence) => {
    const { commit } = presence;
    const own = failures.get(commit.short) ?? [];
    return (["baseline", "human", "agent"] as const)
      .filter((variant) => presence[variant] !== "valid")
      .map((variant) => ({ short: commit.short, variant, ...needOf(presence, variant, own) }));
  });
}

/** What was measured in its place. */
const insteadOf: Readonly<Partial<Record<Presence, string>>> = {
  "wrong-metric": "what ran has no metric of it",
  "other-workload": "it ran under another load than the command states",
  "log-only": "only lines of a log are left of it",
};

function needOf(
  presence: CommitPresence,
  variant: Variant,
  failures: readonly FailedExecution[],
): { readonly need: Need; readonly detail: Phrase | string } {
  const { commit } = presence;
  if (variant !== "human" && commit.parents.length === 0)
    return { need: "the parent commit", detail: "no source names it" };
  const image = commit.images.find(({ of }) => of === (variant === "human" ? "commit" : "parent"));
  if (image !== undefined && isGone(image))
    return { need: "an image", detail: phrase`${code(image.tag ?? "?")} ${gone[image.state] ?? ""}` };
  const known = { command: commit.command !== null, parent: commit.parents.length > 0 };
  const all = failures.filter(({ variants }) => variants.includes(variant));
  const own = all.filter((failure) => !isOvercome(failure, known));
  // what needs a hand comes before what only needs another try: the try would meet it again
  const explained = own.toSorted((a, b) => byHand.indexOf(kindOf(a)) - byHand.indexOf(kindOf(b)))[0];
  if (explained === undefined && all.length > 0)
    return { need: "to run again", detail: "the command or the parent that it lacked is known by now" };
  const instead = insteadOf[presence[variant]];
  if (explained === undefined && instead !== undefined)
    return { need: "the commit's own benchmark", detail: instead };
  if (explained === undefined) return { need: "a first run", detail: imageWords(image) };
  const { title, class: name, action } = explained;
  return { need: kindOf(explained), detail: phrase`${title} (${code(name)}): ${action}` };
}

const byHand: readonly Need[] = ["a corrected cause", "to run again", "a log that is kept"];

function kindOf({ side, retry }: FailedExecution): Need {
  if (side === "unknown") return "a log that is kept";
  return retry === "as-is" ? "to run again" : "a corrected cause";
}

/** Why an image is not there. */
const gone: Readonly<Partial<Record<ImageFact["state"], string>>> = {
  absent: "is not in the list of images",
  failed: "could not be built",
  refused: "could not be pulled",
};

export function isGone({ state }: ImageFact): boolean {
  return state in gone;
}

function imageWords(image: ImageFact | undefined): string {
  if (image === undefined || image.state === "unknown") return "whether the image exists is not known";
  return image.state === "listed" ? "the image exists" : "the image existed when it was last used or built";
}
