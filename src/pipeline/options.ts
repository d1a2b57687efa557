import { existsSync, readFileSync } from "node:fs";
import type { LayoutWords } from "../formats/layout.ts";
import type { KnowledgeChoice } from "../knowledge/layers.ts";
import { UserError } from "../model/userError.ts";
import type { CachePlace } from "../read/cachedRead.ts";
import type { OnProgress } from "../read/ingest.ts";

export type { KnowledgeChoice } from "../knowledge/layers.ts";

/** What every judging command takes. */
export interface JudgeOptions extends LayoutWords {
  readonly policy: string;
  readonly target?: string | undefined;
  readonly commits?: string | undefined;
  /** A file that lists the images that exist. */
  readonly images?: string | undefined;
  /** A container registry to ask for them. */
  readonly registry?: string | undefined;
  readonly curation: boolean;
  /** Git clones that tell what no file does of the set's commits. */
  readonly repo?: readonly string[] | undefined;
  readonly now?: string | undefined;
  readonly failOn?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly cache?: CachePlace | undefined;
  /** A user's folder laid over the package's knowledge. */
  readonly knowledge?: KnowledgeChoice | undefined;
}

/** The option that names a user's knowledge again, where the call named it: with a space in front. */
export function knowledgeWords({ knowledge }: Pick<JudgeOptions, "knowledge">): string {
  return knowledge?.given === true ? ` --knowledge ${knowledge.place}` : "";
}

/** First 8 digits of the wanted commits, from a list or a file; null means all. */
export function wantedCommits(text: string | undefined): ReadonlySet<string> | null {
  if (text === undefined) return null;
  const list = existsSync(text) ? readFileSync(text, "utf8") : text;
  const words = list.split(/[\s,]+/).filter((word) => word !== "");
  const wrong = words.find((word) => !/^[0-9a-f]{7,40}$/i.test(word));
  if (wrong !== undefined)
    throw new UserError(
      /[/.]/.test(wrong) && list === text ? `no such file: ${wrong}` : `${wrong} is no commit hash`,
      "--commits HASH,HASH or a file with one a line",
    );
  return new Set(words.map((word) => word.toLowerCase().slice(0, 8)));
}
