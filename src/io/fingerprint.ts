import { createHash } from "node:crypto";

/** One hash over a set of lines, whatever their order. */
export function fingerprintOf(lines: readonly string[]): string {
  const hash = createHash("sha256");
  for (const line of [...lines].toSorted()) hash.update(line).update("\n");
  return hash.digest("hex");
}
