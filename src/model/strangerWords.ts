import type { UnknownFile } from "./stranger.ts";

/** What a file of no known format looks like, in words: size, shape, nearest format and what it lacks for that. */
export function strangerWords({ looks: { size, shape, names, nearest } }: UnknownFile): string {
  const said = `${sizeWords(size)}, ${shapeWords(shape, names)}`;
  if (nearest === undefined) return said;
  const { format, lacks } = nearest;
  const lack = lacks.slice(0, 3).join(", ");
  return `${said}; nearest: ${format}${lacks.length === 0 ? " by its keys, not by its name or values" : `, without ${lack}`}`;
}

/** What a person can do about such files. */
export const strangerAdvice =
  "`benchtriage formats --describe FILE` drafts a format of your own; `benchtriage formats` lists what is read";

function shapeWords(shape: UnknownFile["looks"]["shape"], names: readonly string[]): string {
  const list = names.join(", ");
  switch (shape) {
    case "document":
      return `a JSON object with ${list}`;
    case "list":
      return `a JSON list of objects with ${list}`;
    case "lines":
      return `JSON lines with ${list}`;
    case "table":
      return `a table with the columns ${list}`;
    case "text":
      return names.length === 0 ? "no words in it" : `text that begins “${list}”`;
    case "binary":
      return "binary";
  }
}

function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
