import { withoutColours } from "./plainLines.ts";

const lines = [
  /^Status: (?:Downloaded newer image|Image is up to date) for (\S{1,200})\s*$/m,
  /^Unable to find image '([^'\s]{1,200})' locally/m,
  /\bmanifest for (\S{1,200}) not found\b/,
];

/** The container image that `docker run` names in what it prints, pulled or not. */
export function namedImage(text: string): string | undefined {
  if (!text.includes("image") && !text.includes("manifest")) return undefined;
  const plain = withoutColours(text);
  return lines.map((line) => line.exec(plain)?.[1]).find((name) => name !== undefined);
}
