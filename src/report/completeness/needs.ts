import type { Analysis } from "../../model/analysis.ts";
import { type FailedExecution, isOvercome } from "../../model/failures.ts";
import type { ImageFact } from "../../model/images.ts";
import type { Variant } from "../../model/records.ts";
import { Table } from "../../table/table.ts";
import { commitLink } from "../cells/commits.ts";
import { code, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { grouped } from "../cells/numbers.ts";
import { crossed, listed, TOTAL } from "../page/totalled.ts";
import type { Fold } from "./classes.ts";
import type { CommitPresence, Presence } from "./presence.ts";

/** A variant without a measured run, and the one thing that stands in its way first. */
interface Missing {
  readonly short: string;
  readonly variant: Variant;
  readonly need: string;
  readonly detail: Phrase;
}

/** What is missing, by need and variant. */
export function needTable(missing: readonly Missing[]): MarkdownTable | null {
  if (missing.length === 0) return null;
  const cross = Table.from(
    ["need", "variant"],
    missing.map(({ need, variant }) => [need, variant] as const),
  ).crossTable("need", "variant", {
    rowOrder: needs.filter((need) => missing.some((each) => each.need === need)),
    colOrder: ["baseline", "human", "agent"],
    totals: TOTAL,
  });
  return crossed(cross, "First needed");
}

/** Every missing variant, one fold per need. */
export function needFolds(missing: readonly Missing[]): Fold[] {
  return needs.flatMap((need) => {
    const members = missing.filter((each) => each.need === need);
    if (members.length === 0) return [];
    const head = [{ title: "Commit" }, { title: "Variant" }, { title: "Needed" }];
    const rows = members.map(({ short, variant, detail }) => [commitLink(short), text(variant), detail]);
    const summary = text(`${grouped(members.length)} missing: ${need}`);
    return [{ summary, table: listed({ head, rows }, "variant") }];
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
  const failures = new Map<string, FailedExecution[]>();
  for (const failure of analysis.failures) {
    const id = failure.commit.slice(0, 8);
    failures.set(id, [...(failures.get(id) ?? []), failure]);
  }
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
): { readonly need: Need; readonly detail: Phrase } {
  const { commit } = presence;
  if (variant !== "human" && commit.parents.length === 0)
    return { need: "the parent commit", detail: text("no source names it") };
  const image = commit.images.find(({ of }) => of === (variant === "human" ? "commit" : "parent"));
  if (image !== undefined && isGone(image))
    return { need: "an image", detail: phrase`${code(image.tag ?? "?")} ${text(gone[image.state] ?? "")}` };
  const known = { command: commit.command !== null, parent: commit.parents.length > 0 };
  const all = failures.filter(({ variants }) => variants.includes(variant));
  const own = all.filter((failure) => !isOvercome(failure, known));
  // what needs a hand comes before what only needs another try: the try would meet it again
  const explained = own.toSorted((a, b) => byHand.indexOf(kindOf(a)) - byHand.indexOf(kindOf(b)))[0];
  if (explained === undefined && all.length > 0)
    return { need: "to run again", detail: text("the command or the parent that it lacked is known by now") };
  const instead = insteadOf[presence[variant]];
  if (explained === undefined && instead !== undefined)
    return { need: "the commit's own benchmark", detail: text(instead) };
  if (explained === undefined) return { need: "a first run", detail: text(imageWords(image)) };
  const { title, class: name, action } = explained;
  return { need: kindOf(explained), detail: phrase`${text(title)} (${code(name)}): ${text(action)}` };
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
