import { comparedCounts, sortedComparisons } from "../../model/compared.ts";
import type { AnyComparison, ComparedSet } from "../../model/comparison.ts";
import type { Reason, ReasonKind } from "../../model/reason.ts";
import { comparedName, comparedNotes, methodClauses, quantityName } from "../words/compared.ts";
import { reasonsWords } from "../words/reasons.ts";
import { printable } from "../../model/printable.ts";

const NUMBERS = [false, false, true, true, true, true, true, false, false];

/** `compare` for a terminal: ASCII, the most important line last, and under it what the method was. */
export function compareTable(compared: ComparedSet): string {
  const { comparisons } = compared;
  const sorted = sortedComparisons(comparisons).toReversed();
  const severalMetrics = new Set(comparisons.map(quantityName)).size > 1;
  const head = ["name", "metric", "before", "after", "better %", "95 %", "q", "n", "conclusion"];
  const rows = [head, ...sorted.map(cellsOf)].map((row) =>
    severalMetrics ? row : row.filter((_, i) => i !== 1),
  );
  const isNumber = severalMetrics ? NUMBERS : NUMBERS.filter((_, i) => i !== 1);
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, (row[column] ?? "").length), 0),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        isNumber[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  const clauses = methodClauses(compared).map(
    (clause, index) => `${index === 0 ? "method " : "       "} ${clause}`,
  );
  const notes = comparedNotes(compared).map((line) => printable(line));
  return [...lines, "", ...notes, ...clauses, comparedCounts(comparisons)].join("\n");
}

function cellsOf(line: AnyComparison): string[] {
  const { reference, candidate, effectPct, ci95, q } = line;
  const digits = digitsOf(ci95);
  return [
    printable(comparedName(line)),
    printable(quantityName(line)),
    quantity(reference.mean),
    quantity(candidate.mean),
    effectPct === null ? "-" : signed(effectPct, digits),
    ci95 === null ? "-" : `[${ci95.map((end) => signed(end, digits)).join(", ")}]`,
    pValue(q),
    `${reference.n} + ${candidate.n}`,
    conclusionWords(line),
  ];
}

/** The conclusion with what a reader needs to believe or to correct it. */
function conclusionWords({ conclusion, mdePct, trialsNeeded, reasons, label }: AnyComparison): string {
  if (conclusion === "not-comparable") return `not comparable: ${printable(shortReasons(reasons))}`;
  const single = label === null ? "" : `, ${label}`;
  if (conclusion !== "inconclusive") return `${conclusion}${single}`;
  const has = (...kinds: readonly ReasonKind[]) => reasons.some(({ kind }) => kinds.includes(kind));
  const isConstant = has("no-spread", "no-spread-in-family");
  const blind = isConstant ? "no spread" : has("pairs-too-few") ? "one run" : "noise unknown";
  const seen = mdePct === null ? blind : `would see ${signed(mdePct, digitsFor(mdePct)).slice(1)} %`;
  const trials = trialsNeeded === null ? "" : `, ${trialsNeeded} trials a side would settle it`;
  return `inconclusive (${seen}${trials})${single}`;
}

/** A line names the keys that differ; under the table each stands once with its values. */
function shortReasons(reasons: readonly Reason[]): string {
  const fields = reasons.flatMap((each) => (each.kind === "workload-differs" ? [each.args.field] : []));
  const others = reasons.filter(({ kind }) => kind !== "workload-differs" && kind !== "tested-differs");
  if (fields.length < 2) return reasonsWords(reasons.filter(({ kind }) => kind !== "tested-differs"));
  const more = fields.length - NAMED;
  const named = `different ${fields.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return [named, ...others.map((each) => reasonsWords([each]))].join("; ");
}

const NAMED = 3;

/** Decimals by the half-width of the interval: beyond it they are noise. */
function digitsOf(ci95: AnyComparison["ci95"]): number {
  return ci95 === null ? 1 : digitsFor((ci95[1] - ci95[0]) / 2);
}

function digitsFor(halfWidth: number): number {
  return halfWidth >= 10 ? 0 : halfWidth >= 1 ? 1 : 2;
}

export function signed(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  return `${rounded > 0 ? "+" : ""}${(rounded === 0 ? 0 : rounded).toFixed(digits)}`;
}

/** Two decimals, three below 0.01, and never 0.000. */
function pValue(p: number | null): string {
  if (p === null) return "-";
  if (p < 1e-300) return "<1e-300";
  if (p < 0.001) return "<0.001";
  return p.toFixed(p < 0.01 ? 3 : 2);
}

export function quantity(value: number | null): string {
  if (value === null) return "-";
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e7)
    ? value.toExponential(3)
    : String(Number(value.toPrecision(4)));
}
