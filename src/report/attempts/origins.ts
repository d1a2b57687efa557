import type { Table } from "mdast";
import { attemptAgent } from "../../model/attemptSummary.ts";
import type { AnalysedAttempt } from "../../model/attempts.ts";
import { code } from "../../print/nodes.ts";
import { groupsOf } from "../../table/keys.ts";
import { table } from "../page/table.ts";

/** Words of files that name somebody else than better sources do. */
export function wrongWordTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const wrong = attempts.flatMap((attempt) =>
    attempt.attribution
      .filter((each) => each.wrong === true)
      .map(({ field, value, origin }) => ({
        field,
        // a run is named by its time: every wrong one is another word
        value: field === "run" ? "another run" : value,
        file: origin.pointer === "" ? "the path itself" : (origin.file.split("/").at(-1) ?? ""),
        agent: attemptAgent(attempt),
      })),
  );
  return table(
    groupsOf(wrong, (each) => each),
    [
      { title: "Field", value: ({ key }) => key.field },
      { title: "Says", value: ({ key }) => code(key.value) },
      { title: "In", value: ({ key }) => code(key.file) },
      { title: "Attempts really of", value: ({ key }) => key.agent },
      { title: "Files", value: ({ rows }) => rows.length, total: "sum" },
    ],
  );
}

/** The same patch under two agents or models: only one of them can have written it. */
export function sharedPatchTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const pairs = attempts.flatMap((attempt) =>
    attempt.samePatchAs
      .flatMap((id) => byId.get(id) ?? [])
      .filter((other) => attempt.id < other.id)
      .map((other) => {
        const [here = "", there = ""] = [sideOf(attempt), sideOf(other)].toSorted();
        return { here, there };
      }),
  );
  return table(
    groupsOf(pairs, (pair) => pair),
    [
      { title: "Here", value: ({ key }) => key.here },
      { title: "And here", value: ({ key }) => key.there },
      { title: "Pairs with one patch", value: ({ rows }) => rows.length, total: "sum" },
    ],
  );
}

function sideOf(attempt: AnalysedAttempt): string {
  return `${attemptAgent(attempt)}, ${attempt.run ?? "?"}`;
}

/** Copied run directories, by the batch they stand in and the one they were taken from. */
export function copyTable(attempts: readonly AnalysedAttempt[]): Table | null {
  const byId = new Map(attempts.map((attempt) => [attempt.id, attempt]));
  const sourceOf = (id: string) => {
    const original = byId.get(id);
    return original === undefined ? id : sideOf(original);
  };
  const copies = attempts.flatMap((copy) =>
    copy.copyOf === undefined ? [] : [{ here: sideOf(copy), from: sourceOf(copy.copyOf) }],
  );
  return table(
    groupsOf(copies, (copy) => copy),
    [
      { title: "Copies in", value: ({ key }) => key.here },
      { title: "Taken from", value: ({ key }) => key.from },
      { title: "Run directories", value: ({ rows }) => rows.length, total: "sum" },
    ],
  );
}
