import type { SourceFile } from "../io/file.ts";
import { UserError } from "../model/userError.ts";
import { hash } from "./fields.ts";
import { pathPattern } from "./pathPattern.ts";

/** Where the user's own results stand, and what he calls the two sides. */
export interface LayoutWords {
  /** `{commit}/{variant}/{trial}.json`, behind any folders. */
  readonly layout?: string | undefined;
  readonly baseline?: string | undefined;
  readonly candidate?: string | undefined;
}

/** Reads places from a path; undefined where the layout does not fit it. */
export type Layout = (path: string) => SourceFile["places"];

/**
 * The layout as a function of paths; undefined where none is given. Of names alone any folder or part of a file's name may be one.
 * @throws UserError for a pattern without a commit or a variant
 */
export function layoutOf(words: LayoutWords): Layout | undefined {
  const { layout, baseline, candidate } = words;
  const names = new Map<string, string>();
  if (baseline !== undefined) names.set(baseline.toLowerCase(), "baseline");
  if (candidate !== undefined) names.set(candidate.toLowerCase(), "human");
  if (layout === undefined) return names.size === 0 ? undefined : (path) => byNames(path, names);
  const pattern = patternOf(layout);
  return (path) => {
    const places = pattern.exec(path)?.groups;
    if (places === undefined) return undefined;
    const { variant = "" } = places;
    return { ...places, variant: names.get(variant.toLowerCase()) ?? variant.toLowerCase() };
  };
}

function patternOf(layout: string): RegExp {
  if (!layout.includes("{commit}") || !layout.includes("{variant}"))
    throw new UserError(
      `--layout ${layout} names no place of the commit and the variant`,
      "--layout '{commit}/{variant}/{trial}.json'",
    );
  return pathPattern(anywhere(layout), { variant: "[^/]+?" }).matches;
}

/** The layout behind any folders, as a pattern of paths. */
export function anywhere(layout: string): string {
  return `**/${layout.replace(/^[./]+/, "")}`;
}

function byNames(path: string, names: ReadonlyMap<string, string>): SourceFile["places"] {
  const words = path.replace(/\.[a-z]+$/i, "").split(/[/_.]/);
  const variants = new Set(words.flatMap((word) => names.get(word.toLowerCase()) ?? []));
  const commits = new Set(words.filter((word) => hash(word) !== undefined));
  const [[variant], [commit]] = [[...variants], [...commits]];
  return variants.size === 1 && commits.size === 1 && variant !== undefined && commit !== undefined
    ? { commit, variant }
    : undefined;
}
