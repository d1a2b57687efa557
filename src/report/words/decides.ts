import type { Status, Verdict } from "../../model/verdict.ts";
import { lackWords } from "./lacks.ts";

const withoutCategory: Readonly<Record<Status, string>> = {
  usable: "nothing objects",
  fixable: "too few comparable trials",
  unusable: "a person's verdict",
  "not-judged": "a rule crashed",
};

/** What decides, in the words of a table: the category of the deciding finding, or why there is none. */
export function decidesWords({ category, status, lacks }: Verdict): string {
  if (category !== null) return category;
  return status === "not-judged" && lacks.length > 0 ? lackWords(lacks) : withoutCategory[status];
}
