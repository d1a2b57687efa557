import { readFileSync } from "node:fs";
import { walk } from "../../src/io/walk.ts";

/** The least that reading a set can cost: walk, read, JSON.parse of what is named JSON or JSONL. */
export function floor(folder: string): void {
  for (const { absolute } of walk([folder]).files) {
    const bytes = readFileSync(absolute);
    if (absolute.endsWith(".json")) parse(bytes.toString("utf8"));
    if (absolute.endsWith(".jsonl")) {
      for (const line of bytes.toString("utf8").split("\n")) if (line.trim() !== "") parse(line);
    }
  }
}

function parse(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    // the few that are no JSON cost an attempt as well
  }
}
