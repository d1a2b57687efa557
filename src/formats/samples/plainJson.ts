import type { WholeFile } from "../../io/wholeFile.ts";
import { documentOf } from "../fields.ts";
import type { SampleFormat, ValueSet } from "./valueSet.ts";

/** `{"name": [1.2, 1.3]}`: nothing but names and lists. Neither unit nor direction is known. */
export const plainJson: SampleFormat = {
  name: "plain-json",
  read: (file) => numbersOf(file, Array.isArray),
};

/** The same with single numbers among the lists; asked last, because results of serving benchmarks look like it. */
export const plainNumbers: SampleFormat = {
  name: "plain-json",
  read: (file) => numbersOf(file, () => true),
};

function numbersOf(file: WholeFile, accepts: (values: unknown) => boolean): ValueSet[] | null {
  const entries = Object.entries(documentOf(file) ?? {});
  if (entries.length === 0 || !entries.every(([, values]) => accepts(values) && isSample(values)))
    return null;
  return entries.map(([name, values]) => ({
    name,
    metric: "value",
    unit: null,
    values: (Array.isArray(values) ? values : [values]).map((value) =>
      value === null ? Number.NaN : Number(value),
    ),
    unitOf: "run" as const,
  }));
}

/** null is what some writers make of NaN: it stays in, and the comparison says so. */
function isSample(values: unknown): boolean {
  const isValue = (value: unknown) => typeof value === "number" || value === null;
  return Array.isArray(values) ? values.every(isValue) : typeof values === "number";
}
