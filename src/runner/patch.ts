import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { VariantJob } from "../model/manifest.ts";

/**
 * Puts an agent's patch onto its tree, whole or not at all; without a tree its content alone is checked. Returns why it cannot be measured, or null. A tree that has it
 * already is left as it is: a resumed run comes by again.
 */
export function applyPatch({ patch }: VariantJob, tree: string | null): string | null {
  if (patch === null) return null;
  if (patch.path === null || !existsSync(patch.path)) return `the patch ${patch.path ?? ""} is not there`;
  const sha256 = createHash("sha256").update(readFileSync(patch.path)).digest("hex");
  if (patch.sha256 !== null && patch.sha256 !== sha256)
    return `${patch.path} has another content than the manifest's: sha256 ${sha256.slice(0, 12)}…`;
  if (tree === null) return null;
  const git = (...args: readonly string[]) =>
    spawnSync("git", ["-C", tree, "apply", ...args, patch.path ?? ""], { encoding: "utf8" });
  if (git("--reverse", "--check").status === 0) return null;
  const applied = git();
  return applied.status === 0
    ? null
    : `the patch does not apply: ${(applied.stderr ?? "").trim().split("\n")[0] ?? ""}`;
}
