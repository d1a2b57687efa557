import type { ComponentCatalogue } from "../model/catalogues.ts";
import { quoteOf } from "../model/origin.ts";
import type { ComponentMatch, Sourced } from "../model/facts.ts";
import type { Project } from "../model/records.ts";
import { patternOf } from "../model/patterns.ts";

/**
 * Components that a commit's subject says it is about, whoever owns the changed files: a serialiser of images is code of the
 * engine's core, and runs for requests with images only. Files and lines are those of the change that it owns, if any.
 */
export function namedComponents(
  subject: Sourced<string> | undefined,
  owning: readonly ComponentMatch[],
  project: Project | null,
  { components }: ComponentCatalogue,
): ComponentMatch[] {
  if (subject === undefined) return [];
  const { value, origin } = subject;
  return components
    .filter((each) => project === null || each.project === project)
    .filter(({ named = [] }) => named.some((pattern) => patternOf(pattern, "i").test(value)))
    .map(
      (component) =>
        owning.find((match) => match.component.id === component.id) ?? {
          component,
          files: [],
          lines: 0,
          share: 0,
          origin: { ...origin, quote: quoteOf(value) },
        },
    );
}
