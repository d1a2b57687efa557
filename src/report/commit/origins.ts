import type { Table } from "mdast";
import type { Origin } from "../../model/origin.ts";
import { code, dash, joined } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { table } from "../page/table.ts";
import type { WholeCommit } from "./byCommit.ts";

/**
 * How a page names the files it rests on: by their number in the page's list and the last part of their path. A whole path cannot
 * be broken, and would push its table beyond the page.
 */
export interface OriginNames {
  readonly cell: (origin: Origin | undefined) => Phrase;
  readonly table: Table | null;
}

export function originNames(whole: WholeCommit): OriginNames {
  const files = [...new Set(originsOf(whole).map(({ file }) => file))].toSorted();
  const numbers = new Map(files.map((file, index) => [file, index + 1]));
  return {
    cell: (origin) => {
      if (origin === undefined) return dash;
      const { file, pointer } = origin;
      const number = numbers.get(file);
      const places = brokenUp(pointer.startsWith("/") ? `#${pointer}` : pointer).map(code);
      const name = code(shortName(file));
      return joined([...(number === undefined ? [] : [`(${number})`]), name, ...places], " ");
    },
    table: table(
      files,
      [
        { title: "No.", value: (_, at) => `(${at + 1})` },
        { title: "File", value: (file) => joined(brokenUp(file, PATH_WIDTH).map(code), " ") },
      ],
      { count: "file" },
    ),
  };
}

/** As many characters of code as fit into the last of four columns. */
const WIDTH = 34;

/** As many as fit into a line of the list of files. */
const PATH_WIDTH = 110;

/** The last part of a path; of a long one both ends, of a whole hash its first digits. */
function shortName(file: string): string {
  const name = (file.split("/").at(-1) ?? file).replace(/\b([0-9a-f]{8})[0-9a-f]{32}\b/g, "$1…");
  if (name.length <= WIDTH) return name;
  return `${name.slice(0, WIDTH - 12)}…${name.slice(-11)}`;
}

/** A pointer or path in pieces that a cell can put on lines of their own; each but the first begins with its slash. */
function brokenUp(pointer: string, width = WIDTH): string[] {
  if (pointer === "") return [];
  return pointer.split(/(?=\/)/).reduce<string[]>((pieces, part) => {
    const last = pieces.at(-1);
    if (last === undefined || (last !== "#" && last.length + part.length > width)) return [...pieces, part];
    return [...pieces.slice(0, -1), last + part];
  }, []);
}

function originsOf({ commit, runs, failures, findings, verdict, primary }: WholeCommit): Origin[] {
  const { subject, date, parent, prUrl, instanceId, hardware, model, command } = commit;
  const facts = [subject, date, parent, prUrl, instanceId, hardware, model, command, ...commit.otherCommands];
  return [
    ...facts.flatMap((fact) => (fact === null ? [] : [fact.origin])),
    ...(commit.told === undefined
      ? []
      : [commit.told.purpose?.origin ?? [], { file: commit.told.file, pointer: "" }]
    ).flat(),
    ...commit.images.flatMap(({ origin }) => origin ?? []),
    ...commit.curation.map(({ origin }) => origin),
    ...runs,
    ...failures.map(({ file, pointer, chain: [seen] }) => seen?.origin ?? { file, pointer }),
    ...findings.flatMap(({ evidence }) => evidence.slice(0, 1)),
    ...(primary?.reference.origins.slice(0, 1) ?? []),
    ...(verdict.curated?.origins.slice(0, 1) ?? []),
  ];
}
