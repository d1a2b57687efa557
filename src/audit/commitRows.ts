import type { Asked } from "./found.ts";
import { blocksOf, type Section, type TableBlock, type Text } from "./document.ts";
import { commitsIn, says, wordsOf } from "./words.ts";

/** A row of a table that is about one commit. */
export interface CommitRow {
  readonly section: Section;
  readonly table: TableBlock;
  readonly commit: string;
  readonly cells: readonly Text[];
  /** Where the commit stands. */
  readonly at: Text;
}

/** Every row that names one commit in one of its first three cells. */
export function commitRows({ sections, data }: Pick<Asked, "sections" | "data">): CommitRow[] {
  const instances = new Map(
    data?.analysis.commits.flatMap(({ instanceId, short }) =>
      instanceId === null ? [] : [[instanceId.value, short]],
    ),
  );
  return sections.flatMap((section) =>
    blocksOf(section).flatMap((table) => (table.kind === "table" ? rowsOf(section, table, instances) : [])),
  );
}

function rowsOf(section: Section, table: TableBlock, instances: ReadonlyMap<string, string>): CommitRow[] {
  return table.rows.flatMap((cells) => {
    const named = cells.slice(0, 3).map((at) => ({ at, commits: namedIn(at.text, instances) }));
    const [first] = named.filter(({ commits }) => commits.length > 0);
    const [commit, ...more] = first?.commits ?? [];
    if (first === undefined || commit === undefined || more.length > 0) return [];
    return [{ section, table, commit, cells, at: first.at }];
  });
}

/** Commits by their hash; else the one whose task has the name that the text is. */
function namedIn(text: string, instances: ReadonlyMap<string, string>): string[] {
  const hashes = commitsIn(text);
  return hashes.length > 0 ? hashes : [instances.get(text.trim()) ?? []].flat();
}

/** The cell of the column that a field of the catalogue names; undefined without one. */
export function cellOf(
  { table, cells }: CommitRow,
  { words }: Pick<Asked, "words">,
  field: string,
): Text | undefined {
  const phrases = words.fields.find(({ is }) => is === field)?.words ?? [];
  const at = table.header.findIndex(({ text }) => says(wordsOf(text), phrases));
  return at < 0 ? undefined : cells[at];
}
