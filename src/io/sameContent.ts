import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fingerprintOf } from "./fingerprint.ts";
import type { FoundFile } from "./walk.ts";

type Sized = Pick<FoundFile, "absolute" | "size">;

/** Whether two lists of files hold the same bytes, whatever the files are called. They are read only where their sizes are alike. */
export function isSameContent(a: readonly Sized[], b: readonly Sized[]): boolean {
  const sizes = (files: readonly Sized[]) => fingerprintOf(files.map(({ size }) => String(size)));
  return a.length > 0 && a.length === b.length && sizes(a) === sizes(b) && contentOf(a) === contentOf(b);
}

function contentOf(files: readonly Sized[]): string {
  return fingerprintOf(
    files.map(({ absolute }) => createHash("sha256").update(readFileSync(absolute)).digest("hex")),
  );
}
