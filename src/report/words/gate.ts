import { isLost, type Lost } from "../../model/compared.ts";
import type { AnyComparison } from "../../model/comparison.ts";
import { comparedName, lostWords, quantityName } from "./compared.ts";
import { reasonsWords } from "../../model/reasonWords.ts";
import { printable } from "../../model/printable.ts";

/** How many names a message holds before it only counts. */
const NAMED = 5;

/** Why `--fail-on` could not answer, line by line; printed whatever else is quiet. */
export function gateWords(open: readonly (Lost | AnyComparison)[], unread: number): string[] {
  const more = open.length - NAMED;
  return [
    ...(unread > 0
      ? [`error: ${unread} problem${unread === 1 ? "" : "s"} of reading: unread is not unchanged`]
      : []),
    ...(open.length === 0
      ? []
      : [
          `error: whether the candidate regressed cannot be told for ${open.length} of what the reference has`,
          ...open.slice(0, NAMED).map((each) => `  ${openWords(each)}`),
          ...(more > 0 ? [`  and ${more} more`] : []),
          "  try: measure the candidate again on the same workload, or --allow-missing where it is meant so",
        ]),
  ];
}

function openWords(open: Lost | AnyComparison): string {
  if (!("conclusion" in open)) return lostWords(open);
  const why = isLost(open) ? "the candidate has no value of it" : reasonsWords(open.reasons);
  return printable(`${comparedName(open)} ${quantityName(open)}: ${why}`, "·");
}
