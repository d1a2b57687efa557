import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder in which test processes leave what the others need too (test/support/acrossProcesses.ts). */
export default function shared(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), "benchtriage-tests-"));
  process.env["BENCHTRIAGE_TESTS"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
