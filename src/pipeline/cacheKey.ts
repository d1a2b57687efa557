import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { LayoutWords } from "../formats/layout.ts";
import { codeFolder, packageText } from "../io/package.ts";
import { type Layer, layerFiles } from "../knowledge/layers.ts";

/** Everything besides a file's own bytes that decides what is read from it: code, libraries, formats, knowledge of all layers. */
/** @param layout how the user lays out his results */
export function cacheKey(layers: readonly Layer[], layout: LayoutWords = {}): string {
  const hash = createHash("sha256");
  hash.update((codeKey ??= readCodeKey()));
  const { layout: pattern, baseline, candidate } = layout;
  hash.update(JSON.stringify([pattern, baseline, candidate]));
  for (const { name, text } of layers.flatMap(layerFiles)) hash.update(`${name}\n${text}`);
  return hash.digest("hex");
}

let codeKey: string | undefined;

function readCodeKey(): string {
  const hash = createHash("sha256");
  hash.update(packageText);
  // a version says nothing of a working copy: its files do
  for (const name of readdirSync(codeFolder, { recursive: true, encoding: "utf8" }).toSorted()) {
    const { size, mtimeMs } = statSync(path.join(codeFolder, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex");
}
