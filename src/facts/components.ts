import type { Component, ComponentCatalogue, SignalCatalogue } from "../model/catalogues.ts";
import { quoteOf } from "../model/origin.ts";
import type { ComponentMatch } from "../model/facts.ts";
import type { Change, Project } from "../model/records.ts";
import { patternOf } from "../model/patterns.ts";

/**
 * Which components own the changed lines: each changed source file goes to the most specific component whose paths
 * match it, and a file no component knows to none. Largest share of changed lines first.
 */
export function componentsOf(
  change: Change,
  changeFile: string,
  project: Project | null,
  catalogue: ComponentCatalogue,
  signals: SignalCatalogue,
): ComponentMatch[] {
  const ignored = signals.ignoredPaths.map((pattern) => patternOf(pattern, "i"));
  const sources = change.files.filter(({ path }) => !ignored.some((pattern) => pattern.test(path)));
  const total = sources.reduce((sum, file) => sum + file.added + file.removed, 0);
  const groups = new Map<string, { component: Component; files: string[]; lines: number }>();
  for (const file of sources) {
    const component = ownerOf(file.path, project, catalogue);
    if (component === null) continue;
    const group = groups.get(component.id) ?? { component, files: [], lines: 0 };
    group.files.push(file.path);
    group.lines += file.added + file.removed;
    groups.set(component.id, group);
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      share: total === 0 ? 0 : group.lines / total,
      origin: { file: changeFile, pointer: "", quote: quoteOf(group.files[0] ?? "") },
    }))
    .sort(
      (a, b) =>
        b.share - a.share ||
        b.component.specificity - a.component.specificity ||
        (a.component.id < b.component.id ? -1 : 1),
    );
}

function ownerOf(path: string, project: Project | null, catalogue: ComponentCatalogue): Component | null {
  let best: Component | null = null;
  for (const component of catalogue.components) {
    if (project !== null && component.project !== project) continue;
    if (best !== null && component.specificity <= best.specificity) continue;
    if (component.paths.some((pattern) => compiled(pattern).test(path))) best = component;
  }
  return best;
}

const patterns = new Map<string, RegExp>();

function compiled(source: string): RegExp {
  const known = patterns.get(source) ?? patternOf(source);
  patterns.set(source, known);
  return known;
}
