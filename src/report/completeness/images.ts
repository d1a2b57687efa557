import type { Table } from "mdast";
import type { AnalysedCommit } from "../../model/analysis.ts";
import type { ImageFact } from "../../model/images.ts";
import type { Fold } from "../../print/tree.ts";
import { commitLink } from "../cells/commits.ts";
import { counted, originCode } from "../cells/numbers.ts";
import { crossed, folded, table, type Value } from "../page/table.ts";
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
export function imageStates(commits: readonly AnalysedCommit[]): Table | null {
  return crossed(
    commits.flatMap(({ images }) => images),
    { title: "Image", of: ({ state }) => stateWords[state], order: Object.values(stateWords) },
    { of: ({ of }) => words[of], order: Object.values(words) },
  );
}

/** What is missing, with the tag that a build must have and where it is said. */
export function goneFold(commits: readonly AnalysedCommit[]): Fold | null {
  const rows = commits.flatMap(({ short, images }) =>
    images.filter(isGone).map((image) => ({ short, ...image })),
  );
  const gone = table(
    rows,
    [
      { title: "Commit", value: ({ short }) => commitLink(short) },
      { title: "Image of the", value: ({ of }) => of },
      { title: "Tag", value: ({ tag }) => tagCell(tag) },
      { title: "State", value: ({ state }) => stateWords[state] },
      { title: "Said in", value: ({ origin }) => origin && originCode(origin) },
    ],
    { count: "image" },
  );
  return folded(`${counted(rows.length, "image")} to build`, gone);
}

/** Every commit with the two tags a runner asks for. */
export function tagFold(commits: readonly AnalysedCommit[]): Fold | null {
  const told = (of: ImageFact["of"], value: (image: ImageFact) => Value) => {
    return ({ images }: AnalysedCommit) => {
      const image = images.find((each) => each.of === of);
      return image && value(image);
    };
  };
  const tag = (image: ImageFact) => tagCell(image.tag);
  const state = (image: ImageFact) => stateWords[image.state];
  const tags = table(
    commits,
    [
      { title: "Commit", value: ({ short }) => commitLink(short) },
      { title: "Tag of the commit", value: told("commit", tag) },
      { title: "State", value: told("commit", state) },
      { title: "Tag of the parent", value: told("parent", tag) },
      { title: "State", value: told("parent", state) },
    ],
    { count: "commit" },
  );
  return folded(`The tags of ${counted(commits.length, "commit")}`, tags);
}
