import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";

/**
 * What one test process has made, the others read: a whole set takes seconds to judge. Set by the global set-up
 * (test/support/sharedFolder.ts) and gone with the run; without it each process makes its own.
 */
const folder = process.env["BENCHTRIAGE_TESTS"];

/** How long another process is waited for, in ms, before the value is made here after all. */
const LONGEST = 60_000;

/** Plain data only: what comes back is a copy. */
export async function acrossProcesses<T>(key: string, make: () => Promise<T>): Promise<T> {
  if (folder === undefined) return make();
  const file = path.join(folder, createHash("sha256").update(key).digest("hex"));
  if (!isFirst(`${file}.begun`)) {
    for (const end = Date.now() + LONGEST; Date.now() < end && !existsSync(file);)
      await new Promise((resolve) => {
        setTimeout(resolve, 50);
      });
    if (existsSync(file)) return deserialize(readFileSync(file)) as T;
  }
  const made = await make();
  writeFileSync(`${file}.${process.pid}`, serialize(made));
  renameSync(`${file}.${process.pid}`, file);
  return made;
}

function isFirst(mark: string): boolean {
  try {
    writeFileSync(mark, "", { flag: "wx" });
    return true;
  } catch {
    return false;
  }
}
