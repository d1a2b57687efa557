import type { FailedExecution } from "../model/failures.ts";
import type { ImageFact, ImageList } from "../model/images.ts";
import type { Origin } from "../model/origin.ts";
import type { RunRecord } from "../model/records.ts";
import type { JoinedCommit } from "../dataset/join.ts";

/** What is known of the two images of a commit. The list that was asked for is believed first, then runs, then build lists. */
export function imagesOf(
  commit: JoinedCommit,
  failures: readonly FailedExecution[],
  list: ImageList | null,
): ImageFact[] {
  return (["commit", "parent"] as const).map((of) => {
    const tag = tagOf(commit, of);
    const known =
      (list === null || tag === null ? null : inList(tag, list)) ??
      inRuns(commit, of, failures) ??
      inBuildList(commit, of);
    return { of, tag, ...(known ?? { state: "unknown", origin: null }) };
  });
}

type Known = Pick<ImageFact, "state" | "origin">;

function tagOf(commit: JoinedCommit, of: ImageFact["of"]): string | null {
  if (of === "commit") return commit.hash.length === 40 ? commit.hash : null;
  const parent = commit.parent.find(({ value }) => value.length >= 12)?.value;
  return parent === undefined ? null : `baseline-${parent.slice(0, 12)}`;
}

function inList(tag: string, { sources, tags }: ImageList): Known {
  const origin = tags.get(tag) ?? tags.get(tag.replace(/^baseline-/, ""));
  return origin === undefined
    ? { state: "absent", origin: { file: sources.join(", "), pointer: "" } }
    : { state: "listed", origin };
}

/** A run that got as far as a log of its own used the image; one that docker refused did not. */
function inRuns(
  commit: JoinedCommit,
  of: ImageFact["of"],
  failures: readonly FailedExecution[],
): Known | null {
  const runs = commit.runs.filter((run) => run.image !== undefined && imageOf(run) === of);
  const refusals = new Map(
    failures
      .filter(({ class: name }) => name === "image-missing")
      .flatMap(({ runs: ids, chain }) => ids.map((id) => [id, chain[0]?.origin] as const)),
  );
  const used = runs.find(({ id, log }) => !refusals.has(id) && (log === undefined || log.lines.length > 0));
  if (used !== undefined) return { state: "used", origin: originOf(used) };
  const refused = runs.find(({ id }) => refusals.has(id));
  return refused === undefined
    ? null
    : { state: "refused", origin: refusals.get(refused.id) ?? originOf(refused) };
}

/** Agents' patches are applied to the image of the parent. */
function imageOf({ variant }: RunRecord): ImageFact["of"] {
  return variant === "human" ? "commit" : "parent";
}

function originOf({ file, pointer, image }: RunRecord): Origin {
  return { file, pointer, quote: (image ?? "").slice(0, 120) };
}

function inBuildList(commit: JoinedCommit, of: ImageFact["of"]): Known | null {
  const stated = (of === "commit" ? commit.image : commit.parentImage).find(
    ({ value }) => value.exists !== undefined,
  );
  if (stated === undefined) return null;
  const quote = stated.value.status ?? stated.value.tag;
  return { state: stated.value.exists === true ? "built" : "failed", origin: { ...stated.origin, quote } };
}
