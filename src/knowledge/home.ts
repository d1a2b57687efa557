import { readFileSync } from "node:fs";
import path from "node:path";
import { home } from "../io/package.ts";

/** Folders of the package that are knowledge, not input. */
export const ownFolders: readonly string[] = [
  "catalogues",
  "formats",
  "knowledge",
  "policies",
  "schemas",
  "curation",
  "packs",
].map((name) => path.join(home, "data", name));

export function ownText(name: string): string {
  return readFileSync(path.join(home, name), "utf8");
}
