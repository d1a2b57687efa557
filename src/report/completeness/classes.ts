import type { Table } from "mdast";
import { code } from "../../print/nodes.ts";
import type { Fold, Phrase } from "../../print/tree.ts";
import { commitLink } from "../cells/commits.ts";
import { counted, share } from "../cells/numbers.ts";
import { crossed, folded, table } from "../page/table.ts";
import {
  classOf,
  type CommitPresence,
  type Presence,
  type PresenceClass,
  presenceClasses,
} from "./presence.ts";

type Classes = ReadonlyMap<string, PresenceClass>;

/** Class · Commits · of these in one pipeline · what is needed; the classes add up to the commits. */
export function classTable(all: readonly CommitPresence[], before: Classes | null): Table | null {
  const rows = presenceClasses.map(({ id, needs }) => ({
    id,
    needs,
    members: all.filter((each) => each.class === id),
    earlier: [...(before?.values() ?? [])].filter((each) => each === id).length,
  }));
  return table(rows, [
    { title: "Class", value: ({ id }) => id },
    { title: "Commits", value: ({ members }) => members.length, total: "sum" },
    {
      title: "Share",
      value: ({ members }) => share(members.length, all.length),
      align: "right",
      total: share(all.length, all.length),
    },
    {
      title: "All three in one pipeline",
      value: ({ members }) => members.filter(({ inOnePipeline }) => inOnePipeline).length,
      total: "sum",
    },
    ...(before === null
      ? []
      : [
          {
            title: "Earlier report",
            value: ({ earlier }: (typeof rows)[number]) => earlier,
            total: "sum" as const,
          },
        ]),
    { title: "Still needed", value: ({ needs }) => needs },
  ]);
}

/** Commits whose class is another one than in the earlier report. */
export function movedTable(all: readonly CommitPresence[], before: Classes | null): Table | null {
  const then = ({ commit }: CommitPresence) => before?.get(commit.short);
  return table(
    all.filter((each) => then(each) !== undefined && then(each) !== each.class),
    [
      { title: "Commit", value: ({ commit }) => commitLink(commit.short) },
      { title: "Earlier", value: then },
      { title: "Now", value: (each) => each.class },
    ],
    { count: "commit" },
  );
}

/** One row per agent: baseline and human are the same for all, so the rows show what that agent's runs add. */
export function agentClassTable(all: readonly CommitPresence[]): Table | null {
  const rows = agentNames(all).flatMap((name) =>
    all.map(({ baseline, human, agents }) => ({
      name,
      class: classOf([baseline, human, agents.get(name) ?? "not-run"]),
    })),
  );
  return crossed(
    rows,
    { title: "Agent", of: ({ name }) => name },
    { of: (row) => row.class, order: presenceClasses.map(({ id }) => id) },
  );
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

/** Commit by variant, one fold per class; agents without a run in the fold have no column. */
export function presenceFolds(all: readonly CommitPresence[]): (Fold | null)[] {
  return presenceClasses.map(({ id }) => {
    const members = all.filter((each) => each.class === id);
    const grid = table(
      members,
      [
        { title: "Commit", value: ({ commit }) => commitLink(commit.short) },
        { title: "Mode", value: ({ commit }) => commit.mode ?? "?" },
        { title: "Baseline", value: ({ baseline }) => glyphs[baseline] },
        { title: "Human", value: ({ human }) => glyphs[human] },
        ...agentNames(members).map((name) => ({
          title: name,
          value: ({ agents }: CommitPresence) => glyphs[agents.get(name) ?? "not-run"],
        })),
      ],
      { count: "commit" },
    );
    return folded(`${counted(members.length, "commit")}: ${id}`, grid);
  });
}

export function tagCell(tag: string | null): Phrase | string {
  return tag === null ? "?" : code(tag);
}
