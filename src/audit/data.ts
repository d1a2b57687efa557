import type { Analysis, AnalysedCommit } from "../model/analysis.ts";
import type { CommandReader } from "../knowledge/knowledge.ts";

/** What claims are held against: an analysis of the files, and which files there are. */
export interface AuditData {
  readonly analysis: Analysis;
  /** Paths as the analysis prints them. */
  readonly files: readonly string[];
  readonly commands: CommandReader;
}

const byShort = new WeakMap<Analysis, ReadonlyMap<string, AnalysedCommit>>();

/** A commit by its first 8 digits; undefined where the files do not know it. */
export function commitIn({ analysis }: AuditData, short: string): AnalysedCommit | undefined {
  const known = byShort.get(analysis) ?? new Map(analysis.commits.map((commit) => [commit.short, commit]));
  byShort.set(analysis, known);
  return known.get(short);
}
