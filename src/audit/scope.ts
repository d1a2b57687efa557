import type { ClaimScope } from "../model/audit.ts";
import type { ClaimCatalogue } from "../model/claimWords.ts";
import type { Variant } from "../model/records.ts";
import {
  blocksOf,
  type Document,
  outwards,
  type Section,
  sectionsOf,
  type Text,
  textsOf,
} from "./document.ts";
import { commitsIn, says, wordsOf } from "./words.ts";

const months = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
]; // prettier-ignore

/** The day a text names, as `YYYY-MM-DD`; null without one. */
export function dayIn(text: string): string | null {
  const iso = /\b(20\d{2}-\d{2}-\d{2})\b/.exec(text)?.[1];
  if (iso !== undefined) return iso;
  const [, month, day, year] = /\b([A-Za-z]+) (\d{1,2}), (20\d{2})\b/.exec(text) ?? [];
  const at = months.indexOf((month ?? "").toLowerCase());
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
}

/** The day a part of a document was written: its own heading's, else that of a heading above, else of the document's head. */
export function writtenOn(section: Section): string | null {
  const above = outwards(section);
  const titled = above.map(({ title }) => dayIn(title.text)).find((day) => day !== null);
  if (titled !== undefined) return titled;
  const root = above.at(-1);
  const [head] = root?.sections ?? [];
  const lines = [root, head]
    .flatMap((each) => (each === undefined ? [] : blocksOf(each)))
    .flatMap((block) => (block.kind === "text" ? block.text.text.split("\n") : []));
  return (
    lines
      .filter((line) => /\bdate\b/i.test(line))
      .map(dayIn)
      .find((day) => day !== null) ?? null
  );
}

/** The newest day that a document names: it was written no earlier. null without one. */
export function newestDay({ root }: Document): string | null {
  const days = sectionsOf(root).flatMap((section) =>
    textsOf(section).flatMap(({ text }) => dayIn(text) ?? []),
  );
  return days.toSorted().at(-1) ?? null;
}

/** The last moment of a day, as times of runs are written. */
export function endOf(day: string): string {
  return `${day}T23:59:59`;
}

/** A glob of the document that names runs: the last part with a star of a path of theirs. */
export function itemsOf({ root }: Document): string | null {
  const codes = sectionsOf(root).flatMap((section) =>
    blocksOf(section).flatMap((block) =>
      block.kind === "list"
        ? block.items.flatMap(({ text }) => text.codes)
        : block.kind === "text"
          ? block.text.codes
          : [],
    ),
  );
  const paths = codes.filter((code) => /\/[\w.-]+-?\*\/?$/.test(code) && code.includes("runs"));
  return paths.map((path) => path.replace(/\/$/, "").split("/").at(-1) ?? null)[0] ?? null;
}

/** The commit a section is about: the one its title, or the title above, names. */
export function commitOf(section: Section): { commit: string; at: Text } | null {
  for (const { title } of outwards(section)) {
    const [commit, ...more] = commitsIn(title.text);
    if (commit !== undefined && more.length === 0) return { commit, at: title };
  }
  return null;
}

/** The variant that the nearest heading names, the title of the document apart; null where the claim is of the commit. */
export function variantOf(section: Section, { presence }: ClaimCatalogue): Variant | null {
  for (const { title, depth } of outwards(section)) {
    const own = wordsOf(title.text);
    const named = presence.parts.find(({ is }) => depth > 1 && says(own, [is, `${is}s`]));
    if (named !== undefined) return named.is;
  }
  return null;
}

export function scopeOf(section: Section, more: ClaimScope = {}): ClaimScope {
  const until = writtenOn(section);
  return { ...(until === null ? {} : { until }), ...more };
}
