import type { DatasetRecord, Problem } from "../model/records.ts";
import { layersFor } from "./knowledge.ts";
import type { KnowledgeOptions } from "./knowledgeOptions.ts";

/** How result sets are read. */
export interface ReadOptions extends KnowledgeOptions {
  /** Only these commits, by seven digits of their hash or more. */
  readonly commits?: readonly string[] | undefined;
  /** False hides what persons decided: the rules stand alone. */
  readonly curation?: boolean | undefined;
}

/** What files held, condensed: values, hashes, statuses, commands and where each stands. */
export interface ResultSet {
  readonly records: readonly DatasetRecord[];
  /** What could not be read; all else was. */
  readonly problems: readonly Problem[];
  /** Files seen = parsed + unknown + problems. */
  readonly files: {
    readonly seen: number;
    readonly parsed: number;
    readonly unknown: number;
    readonly problems: number;
  };
}

/** Reads files and folders of any known format, mixed. Throws UserError where they hold no result at all. */
export async function readSet(paths: readonly string[], options: ReadOptions = {}): Promise<ResultSet> {
  const [{ readSet: read }, { loadKnowledge }] = await Promise.all([
    import("../pipeline/readSet.ts"),
    import("../knowledge/loadKnowledge.ts"),
  ]);
  const { records, problems, ingested } = await read(
    paths,
    readingOf(options),
    loadKnowledge(layersFor(options)),
  );
  const { seen, parsed, unknown, problems: unreadable } = ingested.files;
  return { records, problems, files: { seen, parsed, unknown, problems: unreadable } };
}

/** The same, as the pipeline takes it. */
export function readingOf({ commits, curation = true }: ReadOptions) {
  return { commits: commits?.join(","), curation };
}
