import type { Analysis } from "../model/analysis.ts";
import { choiceOf } from "./knowledge.ts";
import { readingOf, type ReadOptions } from "./readSet.ts";

/** How a result set is judged. */
export interface AnalyseOptions extends ReadOptions {
  /** `strict` (the default), `published`, or a policy file. */
  readonly policy?: string | undefined;
  /** The machine, such as `H100x4`; by default the policy's. */
  readonly target?: string | undefined;
  /** A file of images that exist, one a line. */
  readonly images?: string | undefined;
  /** The time to print, ISO 8601; by default the newest in the data. */
  readonly now?: string | undefined;
}

/**
 * Reads, compares, checks and decides: everything that the pages are made from. Throws UserError where no commit is told of,
 * for an unknown policy, target or commit.
 */
export async function analyse(paths: readonly string[], options: AnalyseOptions = {}): Promise<Analysis> {
  const { analyse: judge } = await import("../pipeline/analyse.ts");
  const { policy = "strict", target, images, now } = options;
  const settings = { ...readingOf(options), policy, target, images, now, knowledge: choiceOf(options) };
  return (await judge(paths, settings, "benchtriage")).analysis;
}
