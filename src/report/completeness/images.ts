import type { AnalysedCommit } from "../../model/analysis.ts";
import type { ImageFact } from "../../model/images.ts";
import { Table } from "../../table/table.ts";
import { commitLink } from "../cells/commits.ts";
import { dash, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { originCode } from "../cells/numbers.ts";
import { crossed, listed, TOTAL } from "../page/totalled.ts";
import { tagCell } from "./classes.ts";
import { isGone } from "./needs.ts";

const stateWords: Readonly<Record<ImageFact["state"], string>> = {
  listed: "in the list",
  absent: "not in the list",
  built: "built, says a build list",
  failed: "build failed, says a build list",
  used: "used by a run",
  refused: "could not be pulled",
  unknown: "not known",
};
const words: Readonly<Record<ImageFact["of"], string>> = { commit: "of the commit", parent: "of the parent" };

/** State by image: every commit has two, so each column adds up to the commits. */
export function imageStates(commits: readonly AnalysedCommit[]): MarkdownTable {
  const rows = commits.flatMap(({ images }) =>
    images.map(({ of, state }) => [stateWords[state], words[of]] as const),
  );
  const cross = Table.from(["state", "image"], rows).crossTable("state", "image", {
    rowOrder: Object.values(stateWords).filter((each) => rows.some(([state]) => state === each)),
    colOrder: Object.values(words),
    totals: TOTAL,
  });
  return crossed(cross, "Image");
}

/** What is missing, with the tag that a build must have and where it is said. */
export function goneTable(commits: readonly AnalysedCommit[]): MarkdownTable | null {
  const rows = commits.flatMap(({ short, images }) =>
    images
      .filter(isGone)
      .map(({ of, tag, state, origin }) => [
        commitLink(short),
        text(of),
        tagCell(tag),
        text(stateWords[state]),
        origin === null ? dash : originCode(origin),
      ]),
  );
  if (rows.length === 0) return null;
  const head = ["Commit", "Image of the", "Tag", "State", "Said in"].map((title) => ({ title }));
  return listed({ head, rows }, "image");
}

/** Every commit with the two tags a runner asks for. */
export function tagTable(commits: readonly AnalysedCommit[]): MarkdownTable {
  const head = ["Commit", "Tag of the commit", "State", "Tag of the parent", "State"].map((title) => ({
    title,
  }));
  const rows = commits.map(({ short, images }) => [
    commitLink(short),
    ...(["commit", "parent"] as const).flatMap((of) => {
      const image = images.find((each) => each.of === of);
      return image === undefined ? [dash, dash] : [tagCell(image.tag), text(stateWords[image.state])];
    }),
  ]);
  return listed({ head, rows }, "commit");
}
