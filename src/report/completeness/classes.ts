import { Table } from "../../table/table.ts";
import { commitLink } from "../cells/commits.ts";
import { code, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";
import { counted, share } from "../cells/numbers.ts";
import { crossed, listed, TOTAL, totalled } from "../page/totalled.ts";
import {
  classOf,
  type CommitPresence,
  type Presence,
  type PresenceClass,
  presenceClasses,
} from "./presence.ts";

/** Class · Commits · of these in one pipeline · what is needed; the classes add up to the commits. */
export function classTable(
  all: readonly CommitPresence[],
  before: ReadonlyMap<string, PresenceClass> | null,
): MarkdownTable {
  const rows = presenceClasses.map(({ id, needs }) => {
    const members = all.filter((each) => each.class === id);
    const earlier = [...(before ?? new Map<string, PresenceClass>()).values()].filter((each) => each === id);
    return [
      text(id),
      members.length,
      share(members.length, all.length),
      members.filter(({ inOnePipeline }) => inOnePipeline).length,
      ...(before === null ? [] : [earlier.length]),
      text(needs),
    ];
  });
  return totalled(
    [
      { title: "Class" },
      { title: "Commits", total: "sum" },
      { title: "Share", align: "right", total: share(all.length, all.length) },
      { title: "All three in one pipeline", total: "sum" },
      ...(before === null ? [] : [{ title: "Earlier report", total: "sum" as const }]),
      { title: "Still needed" },
    ],
    rows,
  );
}

/** Commits whose class is another one than in the earlier report. */
export function movedTable(
  all: readonly CommitPresence[],
  before: ReadonlyMap<string, PresenceClass> | null,
): MarkdownTable | null {
  const moved = all.flatMap(({ commit, class: now }) => {
    const then = before?.get(commit.short);
    return then === undefined || then === now ? [] : [[commitLink(commit.short), text(then), text(now)]];
  });
  if (moved.length === 0) return null;
  const head = [{ title: "Commit" }, { title: "Earlier" }, { title: "Now" }];
  return listed({ head, rows: moved }, "commit");
}

/** One row per agent: baseline and human are the same for all, so the rows show what that agent's runs add. */
export function agentClassTable(all: readonly CommitPresence[]): MarkdownTable | null {
  const names = agentNames(all);
  const rows = names.flatMap((name) =>
    all.map(
      ({ baseline, human, agents }) =>
        [name, classOf([baseline, human, agents.get(name) ?? "not-run"])] as const,
    ),
  );
  if (rows.length === 0) return null;
  const used = presenceClasses.map(({ id }) => id).filter((id) => rows.some(([, each]) => each === id));
  const cross = Table.from(["agent", "class"], rows).crossTable("agent", "class", {
    colOrder: used,
    totals: TOTAL,
  });
  return crossed(cross, "Agent");
}

function agentNames(all: readonly CommitPresence[]): string[] {
  return [...new Set(all.flatMap(({ agents }) => [...agents.keys()]))].toSorted();
}

const glyphs: Readonly<Record<Presence, string>> = {
  valid: "●",
  "wrong-metric": "○",
  "other-workload": "○",
  "log-only": "○",
  failed: "✕",
  "not-run": "·",
};

export interface Fold {
  readonly summary: Phrase;
  readonly table: MarkdownTable;
}

/** Commit by variant, one fold per class; agents without a run in the fold have no column. */
export function presenceFolds(all: readonly CommitPresence[]): Fold[] {
  return presenceClasses.flatMap(({ id }) => {
    const members = all.filter((each) => each.class === id);
    if (members.length === 0) return [];
    const names = agentNames(members);
    const head = ["Commit", "Mode", "Baseline", "Human", ...names].map((title) => ({ title }));
    const rows = members.map(({ commit, baseline, human, agents }) => [
      commitLink(commit.short),
      text(commit.mode ?? "?"),
      text(glyphs[baseline]),
      text(glyphs[human]),
      ...names.map((name) => text(glyphs[agents.get(name) ?? "not-run"])),
    ]);
    const summary = text(`${counted(members.length, "commit")}: ${id}`);
    return [{ summary, table: listed({ head, rows }, "commit") }];
  });
}

export function tagCell(tag: string | null): Phrase {
  return tag === null ? text("?") : code(tag);
}
