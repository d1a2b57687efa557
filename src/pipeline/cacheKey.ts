import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { sources } from "../formats/index.ts";
import { codeFolder, packageText } from "../io/package.ts";
import { catalogueTexts } from "../knowledge/home.ts";

let key: string | undefined;

/** Everything besides a file's own bytes that decides what is read from it: code, libraries, formats, catalogues. */
export function cacheKey(): string {
  key ??= readCacheKey();
  return key;
}

function readCacheKey(): string {
  const hash = createHash("sha256");
  hash.update(JSON.stringify([packageText, sources.map((source) => `${source.name}@${source.version}`)]));
  for (const text of catalogueTexts()) hash.update(text);
  // a version says nothing of a working copy: its files do
  for (const name of readdirSync(codeFolder, { recursive: true, encoding: "utf8" }).toSorted()) {
    const { size, mtimeMs } = statSync(path.join(codeFolder, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
