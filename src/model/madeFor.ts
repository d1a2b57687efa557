import type { Analysis } from "./analysis.ts";

/** The commits that a policy was not written for; none where it was written for no set in particular. */
export function othersOf({ policy: { madeFor }, commits }: Analysis): Analysis["commits"] {
  return madeFor === undefined ? [] : commits.filter(({ short }) => !madeFor.commits.includes(short));
}

/** `made for the fourteen commits of X: 164 of 178 commits here are others`; null where that is no matter. */
export function madeForWords(analysis: Analysis): string | null {
  const { policy, commits } = analysis;
  const others = othersOf(analysis);
  if (policy.madeFor === undefined || others.length === 0) return null;
  const verb = others.length === 1 ? "is another one" : "are others";
  return `made for ${policy.madeFor.set}: ${others.length} of ${commits.length} commits here ${verb}`;
}
