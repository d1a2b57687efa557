import type { AnyComparison } from "../model/comparison.ts";

/** What a comparison says of which nothing may be concluded. */
export const unconcluded = {
  effectPct: null,
  ci95: null,
  p: null,
  q: null,
  test: "none",
  conclusion: "not-comparable",
  label: null,
  mdePct: null,
  trialsNeeded: null,
} satisfies Partial<AnyComparison>;
