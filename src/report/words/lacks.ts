import type { Lack } from "../../model/verdict.ts";

const names: Readonly<Record<Lack, string>> = {
  command: "no command",
  change: "no diff",
  date: "no date",
};
const supplies: Readonly<Record<Lack, string>> = {
  command: "a command (in a mapping, or in the file of a run)",
  change: "the diff (`git show COMMIT > COMMIT.patch` beside the results)",
  date: "the date of the commit (`git show` prints it)",
};

/** `no diff, no date in the set`. */
export function lackWords(lacks: readonly Lack[]): string {
  return `${lacks.map((each) => names[each]).join(", ")} in the set`;
}

/** What to add, as a sentence's end. */
export function supplyWords(lacks: readonly Lack[]): string {
  return lacks.map((each) => supplies[each]).join("; ");
}

const briefs: Readonly<Record<Lack, string>> = { command: "a command", change: "a diff", date: "a date" };

/** `a command, a diff, a date`, where the page that is linked says how. */
export function briefSupplyWords(lacks: readonly Lack[]): string {
  return lacks.map((each) => briefs[each]).join(", ");
}
