import type { Origin } from "../../model/origin.ts";
import { code, dash, type Markdown, type MarkdownTable } from "../markdown.ts";
import { listed } from "../totalled.ts";
import type { WholeCommit } from "./byCommit.ts";

/** How a page names the files it rests on: by the end of the path that no other file has, and once in full. */
export interface OriginNames {
  readonly cell: (origin: Origin | undefined) => Markdown;
  readonly table: MarkdownTable | null;
}

export function originNames(whole: WholeCommit): OriginNames {
  const files = [...new Set(originsOf(whole).map(({ file }) => file))].toSorted();
  const names = shortestEnds(files);
  return {
    cell: (origin) => {
      if (origin === undefined) return dash;
      const { file, pointer } = origin;
      const at = pointer === "" ? "" : pointer.startsWith("/") ? `#${pointer}` : ` ${pointer}`;
      return code(`${abbreviated(names.get(file) ?? file)}${at}`);
    },
    table:
      files.length === 0
        ? null
        : listed(
            {
              head: [{ title: "Short" }, { title: "File" }],
              rows: files.map((file) => [code(abbreviated(names.get(file) ?? file)), code(file)]),
            },
            "file",
          ),
  };
}

/** A whole hash in a file's name says no more than its first digits. */
function abbreviated(name: string): string {
  return name.replace(/\b([0-9a-f]{8})[0-9a-f]{32}\b/g, "$1…");
}

function originsOf({ commit, runs, findings, verdict, primary }: WholeCommit): Origin[] {
  const { subject, date, parent, prUrl, instanceId, hardware, model, command } = commit;
  const facts = [subject, date, parent, prUrl, instanceId, hardware, model, command, ...commit.otherCommands];
  return [
    ...facts.flatMap((fact) => (fact === null ? [] : [fact.origin])),
    ...commit.images.flatMap(({ origin }) => origin ?? []),
    ...commit.curation.map(({ origin }) => origin),
    ...runs,
    ...findings.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ...(primary?.reference.origins.slice(0, 1) ?? []),
    ...(verdict.curated?.origins.slice(0, 1) ?? []),
  ];
}

/** For each path its last parts, as few as tell it from the others. */
function shortestEnds(files: readonly string[]): Map<string, string> {
  const end = (file: string, parts: number) => file.split("/").slice(-parts).join("/");
  const names = new Map<string, string>();
  let open = [...files];
  for (let parts = 1; open.length > 0; parts++) {
    const counts = new Map<string, number>();
    for (const file of files) counts.set(end(file, parts), (counts.get(end(file, parts)) ?? 0) + 1);
    const isTold = (file: string) => counts.get(end(file, parts)) === 1 || file.split("/").length <= parts;
    for (const file of open.filter(isTold)) names.set(file, end(file, parts));
    open = open.filter((file) => !isTold(file));
  }
  return names;
}
