import type { Finding } from "../model/finding.ts";
import type { Verdict } from "../model/verdict.ts";
import type { Found } from "./found.ts";
import { reason } from "./found.ts";

/** A verdict that speaks against a document's, by the rules that decide; undecided where none of them has evidence. */
export function judgedOtherwise(
  { commit, status, reasons }: Verdict,
  findings: readonly Finding[],
): Pick<Found, "status" | "right" | "why" | "evidence"> {
  const rules = reasons.filter(({ severity }) => severity !== "note").map(({ rule }) => rule);
  const evidence = findings
    .filter((each) => each.commit === commit && rules.includes(each.rule))
    .flatMap((each) => each.evidence.slice(0, 1))
    .slice(0, 2);
  return {
    status: evidence.length === 0 ? "undecided" : "contradicted",
    right: status,
    why: reason("judged-otherwise", { rules: rules.slice(0, 3).join(", ") }),
    evidence,
  };
}
