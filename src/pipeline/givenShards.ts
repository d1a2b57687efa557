import { existsSync } from "node:fs";
import { shardsAt } from "../read/shard.ts";

/** The paths with those that were read in the place of the parts of their reading: what the same report is made from. */
export function readPaths(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap((each) => shardsAt(each)?.flatMap(({ head }) => head.paths) ?? [each]))];
}

/** Those of them that are here; where they are not, the paths as they were given. */
export function herePaths(paths: readonly string[]): readonly string[] {
  const read = readPaths(paths);
  return read.every((each) => existsSync(each)) ? read : paths;
}
