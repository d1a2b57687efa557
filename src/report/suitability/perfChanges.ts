import type { Table } from "mdast";
import type { Comparison } from "../../model/comparison.ts";
import { type CommitView, idCell } from "../cells/commits.ts";
import { metricWords, sizeWords } from "../cells/comparisons.ts";
import { originCode, signedPct, withUnit } from "../cells/numbers.ts";
import { type Column, table, type Value } from "../page/table.ts";

function perfChangeOrigins(views: readonly CommitView[]): string[] {
  return views.flatMap(({ perfChange }) => perfChange?.reference.origins[0]?.file ?? []);
}

/** The folder all origins of the table share: said once, so that the rows stay short. */
export function perfChangeFolder(views: readonly CommitView[]): string {
  const folders = perfChangeOrigins(views).map((file) => file.split("/").slice(0, -1));
  const [first = [], ...rest] = folders;
  const length = first.findIndex((part, i) => rest.some((other) => other[i] !== part));
  return first.slice(0, length < 0 ? first.length : length).join("/") || ".";
}

/** Which metric each perf change is made of: agent against human, with n and the way back to the files. */
export function perfChangeTable(views: readonly CommitView[]): Table | null {
  const folder = perfChangeFolder(views);
  const start = folder === "." ? 0 : folder.length + 1;
  const right = { align: "right" } as const;
  return table(views, [
    { title: "Commit", value: idCell },
    {
      title: "Metric",
      value: ({ perfChange }) => (perfChange === null ? "no pair of runs" : metricWords(perfChange)),
    },
    { ...told("Human", ({ reference, unit }) => withUnit(reference.mean, unit)), ...right },
    { ...told("Agent", ({ candidate, unit }) => withUnit(candidate.mean, unit)), ...right },
    {
      ...told("Better %", ({ effectPct }) => (effectPct === null ? null : signedPct(effectPct, 2))),
      ...right,
    },
    told("n", (each) => each.label ?? sizeWords(each)),
    told("Conclusion", ({ conclusion }) => conclusion.replace("-", " ")),
    told(
      "Origin (human)",
      ({
        reference: {
          origins: [origin],
        },
      }) => origin && originCode({ ...origin, file: origin.file.slice(start) }),
    ),
  ]);
}

/** What a comparison tells, where the commit has one. */
function told(title: string, value: (comparison: Comparison) => Value): Column<CommitView> {
  return { title, value: ({ perfChange }) => perfChange && value(perfChange) };
}
