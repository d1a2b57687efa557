import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { version } from "../io/package.ts";
import { type Layer, layerFiles } from "./layers.ts";

/**
 * Validates a user's flags and models, but the same content only once: a validator takes longer to load than all else that
 * `fix` does.
 * @param cache where it is remembered; absent: validated each time
 */
export async function checkedOnce(layers: readonly Layer[], cache: string | undefined): Promise<void> {
  const users = layers.filter(({ kind }) => kind === "user");
  if (users.length === 0) return;
  const mark = cache === undefined ? null : markOf(users, cache);
  if (mark !== null && existsSync(mark)) return;
  const { checkFlags } = await import("./checkFlags.ts");
  checkFlags(layers);
  if (mark !== null) remember(mark);
}

function markOf(users: readonly Layer[], cache: string): string {
  const hash = createHash("sha256").update(version);
  for (const { name, text } of users.flatMap(layerFiles)) hash.update(`${name}\n${text}`);
  return path.join(cache, "knowledge", hash.digest("hex").slice(0, 32));
}

/** A cache that cannot be written costs time and nothing else. */
function remember(mark: string): void {
  try {
    mkdirSync(path.dirname(mark), { recursive: true });
    writeFileSync(mark, "");
  } catch {
    // validated again the next time
  }
}
