import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { code, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { type TotalledCell, totalled } from "../page/totalled.ts";
import { groupedBy } from "./counted.ts";

/** Words of files that name somebody else than better sources do. */
export function wrongWordTable(attempts: readonly AnalysedAttempt[]): MarkdownTable | null {
  const wrong = attempts.flatMap((attempt) =>
    attempt.attribution
      .filter((each) => each.wrong === true)
      .map(({ field, value, origin }) => ({
        field,
        value,
        agent: attemptAgent(attempt),
        file: origin.pointer === "" ? "the path itself" : (origin.file.split("/").at(-1) ?? ""),
      })),
  );
  if (wrong.length === 0) return null;
  const keyOf = ({ field, value, file, agent }: (typeof wrong)[number]) =>
    // a run is named by its time: every wrong one is another word
    [field, field === "run" ? "another run" : value, file, agent].join("\n");
  return totalled(
    [
      { title: "Field" },
      { title: "Says" },
      { title: "In" },
      { title: "Attempts really of" },
      { title: "Files", total: "sum" },
    ],
    groupedBy(wrong, keyOf).map(([key, those]): TotalledCell[] => {
      const [field = "", value = "", file = "", agent = ""] = key.split("\n");
      return [text(field), code(value), code(file), text(agent), those.length];
    }),
  );
}

/** The same patch under two agents or models: only one of them can have written it. */
export function sharedPatchTable(attempts: readonly AnalysedAttempt[]): MarkdownTable | null {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const pairs = attempts.flatMap((attempt) =>
    attempt.samePatchAs
      .flatMap((id) => byId.get(id) ?? [])
      .filter((other) => attempt.id < other.id)
      .map((other) => [sideOf(attempt), sideOf(other)].toSorted().join("\n")),
  );
  if (pairs.length === 0) return null;
  return totalled(
    [{ title: "Here" }, { title: "And here" }, { title: "Pairs with one patch", total: "sum" }],
    groupedBy(pairs, (pair) => pair).map(([pair, those]): TotalledCell[] => {
      const [one = "", other = ""] = pair.split("\n");
      return [text(one), text(other), those.length];
    }),
  );
}

function sideOf(attempt: AnalysedAttempt): string {
  return `${attemptAgent(attempt)}, ${attempt.run ?? "?"}`;
}

/** Copied run directories, by the batch they stand in and the one they were taken from. */
export function copyTable(attempts: readonly AnalysedAttempt[]): MarkdownTable | null {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const copies = attempts.filter(({ copyOf }) => copyOf !== undefined);
  if (copies.length === 0) return null;
  return totalled(
    [{ title: "Copies in" }, { title: "Taken from" }, { title: "Run directories", total: "sum" }],
    groupedBy(copies, (copy) => `${sideOf(copy)}\n${sourceOf(copy, byId)}`).map(
      ([key, those]): TotalledCell[] => {
        const [here = "", from = ""] = key.split("\n");
        return [text(here), text(from), those.length];
      },
    ),
  );
}

function sourceOf({ copyOf = "" }: AnalysedAttempt, byId: ReadonlyMap<string, AnalysedAttempt>): string {
  const original = byId.get(copyOf);
  return original === undefined ? copyOf : sideOf(original);
}
