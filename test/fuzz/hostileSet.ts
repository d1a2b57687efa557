import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/shared.ts";
import { specimens } from "./mutants.ts";
import { hostileTexts } from "./hostile.ts";

/*
 * A set in which every text of every format is hostile: each specimen as often as there are places for it, every string value with
 * the next of the hostile texts in it.
 */

/** Fields by which a file is known for what it is, and one commit told from another: hostile there, nothing is read. */
const kept =
  /^(?:commit|commit_hash|full_commit|human_commit|parent_commit|base_commit|head_commit|.*_sha|sha|hash|status|mode|benchmark_mode|kind|version|schema_version|date|time|created_at|.*_at|event|type|name)$/i;

/** Writes the set; how many texts are hostile now. */
export function writeHostile(folder: string, rounds = 2): number {
  let count = 0;
  for (let round = 0; round < rounds; round++)
    for (const [at, { format, path: name, bytes }] of specimens.entries()) {
      const place = path.join(folder, String(round), format, name);
      mkdirSync(path.dirname(place), { recursive: true });
      const made = hostileOf(bytes.toString("utf8"), at + round * 17);
      count += made.count;
      writeFileSync(place, made.text ?? bytes);
    }
  return count;
}

/** The bundled set with a hostile text behind every word of its commits and runs but those that tell them apart; commands stay sound. */
export function writeHostileCommits(folder: string): number {
  let count = 0;
  mkdirSync(folder, { recursive: true });
  for (const name of ["commits.jsonl", "runs.jsonl"]) {
    const made = hostileOf(readFileSync(path.join(root, "data/vllm-14", name), "utf8"), count, isSound);
    count += made.count;
    writeFileSync(path.join(folder, name), made.text ?? "");
  }
  return count;
}

/** What a schema holds to words of ours, and what a command needs to be one. */
function isSound(key: string, value: string): boolean {
  return (
    kept.test(key) ||
    /^[a-z][a-z-]*$|^\/|^[0-9a-f.-]+$|^python |^vllm |^H100|^[\w.-]+\/[\w.-]+$/.test(value) ||
    /^(?:pointer|mode|hardware|quote|model|models)$/.test(key)
  );
}

/** A document, or one a line, with hostile texts; other files as they are. */
export function hostileOf(
  text: string,
  seed: number,
  isKept: (key: string, value: string) => boolean = (key) => kept.test(key),
): { readonly text: string | null; readonly count: number } {
  let count = seed;
  const inside = (key: string, value: unknown): unknown => {
    if (typeof value !== "string" || value === "" || isKept(key, value)) return value;
    const hostile = hostileTexts[count++ % hostileTexts.length]!;
    // at its end, so that what begins a text and is known by it still does
    return `${value}${count % 3 === 0 ? "\n" : " "}${hostile}`;
  };
  try {
    const made = JSON.stringify(JSON.parse(text, inside), null, 1);
    return { text: made, count: count - seed };
  } catch {
    // perhaps a document a line
  }
  try {
    const lines = text
      .split("\n")
      .map((line) => (line.trim() === "" ? line : JSON.stringify(JSON.parse(line, inside))));
    return { text: lines.join("\n"), count: count - seed };
  } catch {
    return { text: null, count: 0 };
  }
}
