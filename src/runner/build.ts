import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { VariantJob } from "../model/manifest.ts";
import { applyPatch } from "./patch.ts";
import { perform } from "./prepare.ts";

/** The tree that a recipe checks out, below the folder of its variant. */
const TREE = "engine";

/**
 * Makes the engine of a variant as its recipe says, in an environment of its own, with an agent's patch on the tree before it
 * is installed. Done once; what failed is done again. Returns why it cannot be had, or null.
 */
export function build(variant: VariantJob, folder: string, limitS: number): string | null {
  const bin = binIn(folder);
  const done = path.join(folder, ".built");
  if (existsSync(done)) return null;
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, PATH: `${bin}:${process.env["PATH"] ?? ""}`, VIRTUAL_ENV: path.dirname(bin) };
  const tree = path.join(folder, TREE);
  for (const argv of [["python3", "-m", "venv", "env"], ...(variant.build?.steps ?? [])]) {
    if (argv.includes("clone") && existsSync(tree)) continue;
    const isInstalled = argv[0] === "pip";
    const why = (isInstalled ? applyPatch(variant, tree) : null) ?? perform({ argv, folder }, limitS, env);
    if (why !== null) return why;
  }
  writeFileSync(done, "");
  return null;
}

/** Where the programs stand that were built in a folder. */
export function binIn(folder: string): string {
  return path.join(folder, "env", "bin");
}
