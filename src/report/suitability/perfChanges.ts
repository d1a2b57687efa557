import { metric } from "../../model/metrics.ts";
import { type CommitView, idCell } from "../cells/commits.ts";
import { dash, text } from "../../print/nodes.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { originCode, signedPct, withUnit } from "../cells/numbers.ts";

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
export function perfChangeTable(views: readonly CommitView[]): MarkdownTable {
  const folder = perfChangeFolder(views);
  return {
    head: [
      { title: "Commit" },
      { title: "Metric" },
      { title: "Human", align: "right" },
      { title: "Agent", align: "right" },
      { title: "Better %", align: "right" },
      { title: "n" },
      { title: "Conclusion" },
      { title: "Origin (human)" },
    ],
    rows: views.map((view) => {
      const c = view.perfChange;
      if (c === null) return [idCell(view), text("no pair of runs"), dash, dash, dash, dash, dash, dash];
      const origin = c.reference.origins[0];
      return [
        idCell(view),
        text(`${metric(c.metric).label}, ${c.statistic} (${c.pipeline})`),
        withUnit(c.reference.mean, c.unit),
        withUnit(c.candidate.mean, c.unit),
        c.effectPct === null ? dash : signedPct(c.effectPct, 2),
        text(c.label ?? `${c.reference.n} + ${c.candidate.n}`),
        text(c.conclusion.replace("-", " ")),
        origin === undefined
          ? dash
          : originCode({ ...origin, file: origin.file.slice(folder === "." ? 0 : folder.length + 1) }),
      ];
    }),
  };
}
