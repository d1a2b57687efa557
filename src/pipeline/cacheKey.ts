import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { LayoutWords } from "../formats/layout.ts";
import { codeFolder, packageText } from "../io/package.ts";
import { type Layer, layerFiles } from "../knowledge/layers.ts";

/**
 * Everything besides a file's own bytes that decides what is read from it: code, libraries, formats, knowledge of all layers.
 * @param layout how the user lays out his results
 */
export function cacheKey(layers: readonly Layer[], layout: LayoutWords = {}): string {
  return keyOf((codeKey ??= readCodeKey(statOf)), layers, layout);
}

/** The same of every machine that has the same program, whenever it was installed. */
export function readingKey(layers: readonly Layer[], layout: LayoutWords = {}): string {
  return keyOf(readCodeKey(contentOf), layers, layout);
}

function keyOf(code: string, layers: readonly Layer[], layout: LayoutWords): string {
  const hash = createHash("sha256");
  hash.update(code);
  const { layout: pattern, baseline, candidate } = layout;
  hash.update(JSON.stringify([pattern, baseline, candidate]));
  for (const { name, text } of layers.flatMap(layerFiles)) hash.update(`${name}\n${text}`);
  return hash.digest("hex");
}

let codeKey: string | undefined;

function readCodeKey(stampOf: (place: string) => string | Buffer): string {
  const hash = createHash("sha256");
  hash.update(packageText);
  // a version says nothing of a working copy: its files do
  for (const name of readdirSync(codeFolder, { recursive: true, encoding: "utf8" }).toSorted()) {
    hash
      .update(`${name} `)
      .update(stampOf(path.join(codeFolder, name)))
      .update("\n");
  }
  return hash.digest("hex");
}

function statOf(place: string): string {
  const { size, mtimeMs } = statSync(place);
  return `${size} ${mtimeMs}`;
}

function contentOf(place: string): string | Buffer {
  return statSync(place).isFile() ? readFileSync(place) : "";
}
