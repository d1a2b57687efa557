import { isSameContent } from "../io/sameContent.ts";
import type { AnyComparison } from "../model/comparison.ts";
import type { SideRead } from "./trials.ts";
import { unconcluded } from "./unconcluded.ts";

/** Whether both paths hold the same bytes: one result given twice, or a copy of it. Values that come from no file are none. */
export function areIdentical({ files: a = [] }: SideRead, { files: b = [] }: SideRead): boolean {
  return isSameContent(a, b);
}

/** One result measured twice would differ by noise: one that stands twice says nothing of a change. What is counted is as it is. */
export function concludeNothing(comparison: AnyComparison): AnyComparison {
  if (comparison.test === "counted" || comparison.conclusion === "not-comparable") return comparison;
  return {
    ...comparison,
    ...unconcluded,
    reasons: [{ kind: "sides-identical", args: {} }],
  };
}
