import { comparedCounts, conclusionCounts, isDescribed, sortedComparisons } from "../../model/compared.ts";
import type { AnyComparison, ComparedSet, Conclusion } from "../../model/comparison.ts";
import { printable } from "../../model/printable.ts";
import type { Reason, ReasonKind } from "../../model/reason.ts";
import { comparedName, comparedNotes, quantityName, shortMethod } from "../words/compared.ts";
import { reasonsWords } from "../../model/reasonWords.ts";
import { subjectWords, verdictWords } from "../words/verdict.ts";
import { blocksOf, type ComparedBlock, isFlat } from "./blocks.ts";
import { wrapped } from "./wrapped.ts";
import { curveCells, curveTitle, curveWords, goodputWords } from "./curveWords.ts";

/** Where the table is printed. */
export interface Terminal {
  /** In characters; absent where nobody asks. */
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
  /** Every comparison, and not only those that decide. */
  readonly all?: boolean | undefined;
}

interface Column {
  readonly head: string;
  readonly cell: (comparison: AnyComparison) => string;
  readonly align?: "right";
  /** The narrower the terminal, the more columns go, the highest first. */
  readonly dispensable?: number;
}

const columns: readonly Column[] = [
  {
    head: "before",
    cell: ({ reference, unit }) => withUnit(reference.mean, unit),
    align: "right",
    // the effect and the value after it tell it
    dispensable: 0.5,
  },
  { head: "after", cell: ({ candidate, unit }) => withUnit(candidate.mean, unit), align: "right" },
  {
    head: "better %",
    cell: ({ effectPct, ci95 }) => (effectPct === null ? "-" : signed(effectPct, digitsOf(ci95))),
    align: "right",
  },
  {
    head: "95 %",
    cell: ({ ci95 }) =>
      ci95 === null ? "-" : `[${ci95.map((end) => signed(end, digitsOf(ci95))).join(", ")}]`,
    align: "right",
    dispensable: 1,
  },
  { head: "q", cell: ({ q }) => pValue(q), align: "right", dispensable: 3 },
  { head: "n", cell: ({ reference, candidate }) => `${reference.n} + ${candidate.n}`, dispensable: 2 },
  { head: "conclusion", cell: conclusionWords },
];

/**
 * `compare` for a terminal: the verdict, then a block per benchmark with what decides, then what a reader must know. ASCII but for
 * names; the counts last.
 */
export function compareTable(compared: ComparedSet, terminal: Terminal = {}): string {
  const { comparisons } = compared;
  const blocks = blocksOf(comparisons, compared.curves);
  const widest = terminal.width ?? Infinity;
  const tables = [Infinity, 3, 2, 1, 0.5].map((limit) => tableOf(blocks, comparisons, limit, terminal));
  const fits = tables.find((lines) => lines.every(({ text }) => text.length <= widest));
  const fitted = (line: string) => wrapped(line, widest);
  const notes = comparedNotes(compared).map((note) => ({
    ...note,
    line: `${note.label.padEnd(7)}  ${printable(note.words)}`,
  }));
  const isFirst = ({ label }: { readonly label: string }) => label === "varied";
  return [
    ...fitted(headline(comparisons, terminal)),
    ...notes.filter(isFirst).flatMap(({ line }) => fitted(line)),
    "",
    ...curveLines(compared, widest),
    ...(fits ?? tables.at(-1) ?? [])
      .flatMap((line) => fittedLine(line, widest))
      .map((line) => lineText(line, terminal)),
    "",
    ...notes.filter((each) => !isFirst(each)).flatMap(({ line }) => fitted(line)),
    ...fitted(`method   ${shortMethod(compared)}`),
    ...fitted(comparedCounts(comparisons)),
  ].join("\n");
}

/** Each sweep as a table of its loads, before the blocks of the loads. */
function curveLines({ curves = [], targets = [] }: ComparedSet, widest: number): string[] {
  return curves.flatMap((curve) => {
    const good = goodputWords(curve, targets);
    const [whole, plain] = [curveCells(curve), curveCells(curve, false)];
    const narrow = [withoutLast(plain), withoutLast(withoutLast(plain))].filter(
      ({ head }) => head.length > 1,
    );
    const tables = [whole, plain, ...narrow].map(plainTable);
    const fits = tables.find((lines) => lines.every((line) => line.length <= widest)) ?? tables.at(-1) ?? [];
    return [
      ...wrapped(`curve    ${printable(curveTitle(curve))}, before -> after`, widest),
      ...[...curveWords(curve), ...(good === null ? [] : [good])].flatMap((words) =>
        wrapped(`         ${printable(words)}`, widest),
      ),
      ...fits.map((line) => `  ${line}`),
      "",
    ];
  });
}

/** A narrow terminal has no room for the last latency, which follows from the others. */
function withoutLast({ head, rows }: ReturnType<typeof curveCells>): ReturnType<typeof curveCells> {
  return { head: head.slice(0, -1), rows: rows.map((cells) => cells.slice(0, -1)) };
}

/** A row that no choice of columns makes narrow enough goes on below itself. */
function fittedLine(line: Line, widest: number): Line[] {
  const [text = "", ...more] = wrapped(line.text, widest, 4);
  if (more.length === 0) return [line];
  const isCut = line.from === undefined || line.from >= text.length;
  return [isCut ? { text } : { ...line, text }, ...more.map((each) => ({ text: each }))];
}

function plainTable({ head, rows }: ReturnType<typeof curveCells>): string[] {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => ascii(cell)));
  const widths = head.map((_, at) => Math.max(...lines.map((cells) => (cells[at] ?? "").length)));
  return lines.map((cells) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}

function ascii(cell: string): string {
  return printable(cell).replaceAll("→", "->").replaceAll("±", "+-").replaceAll("–", "-");
}

function headline(comparisons: readonly AnyComparison[], { colour }: Terminal): string {
  const { verdict, name, surest, counts } = verdictWords(comparisons);
  const isOnly = new Set(comparisons.map(comparedName)).size === 1;
  const effects = surest.map((each) => `${printable(subjectWords(each, isOnly))} ${effectText(each)}`);
  const first = colour === true ? painted(name, verdict === "mixed" ? "regressed" : verdict) : name;
  return `${first}${effects.length === 0 ? "" : `: ${effects.join("; ")}`} (${counts})`;
}

function effectText({ effectPct, ci95, reference, candidate, unit }: AnyComparison): string {
  const digits = digitsOf(ci95);
  const interval = ci95 === null ? "" : ` [${ci95.map((end) => signed(end, digits)).join(", ")}]`;
  if (effectPct === null) return `${quantity(reference.mean)} to ${withUnit(candidate.mean, unit)}`;
  return `${signed(effectPct, digits)} %${interval}`;
}

interface Line {
  readonly text: string;
  /** Where its conclusion begins, and which it is. */
  readonly from?: number;
  readonly conclusion?: Conclusion;
}

function lineText({ text, from, conclusion }: Line, { colour }: Terminal): string {
  if (colour !== true || from === undefined || conclusion === undefined) return text;
  return text.slice(0, from) + painted(text.slice(from), conclusion);
}

interface Row {
  readonly cells: readonly string[];
  readonly conclusion?: Conclusion;
}

/** The lines of the table, with the columns that are less dispensable than the limit; a text is a line of its own. */
function tableOf(
  blocks: readonly ComparedBlock[],
  comparisons: readonly AnyComparison[],
  limit: number,
  { all }: Terminal,
): Line[] {
  const shown = columns.filter(({ dispensable = 0 }) => dispensable < limit);
  const flat = isFlat(blocks);
  const severalMetrics = !flat || new Set(comparisons.map(quantityName)).size > 1;
  const lead = [flat ? "name" : "", ...(severalMetrics ? ["metric"] : [])];
  const rowOf = (each: AnyComparison): Row => ({
    cells: [
      flat ? printable(comparedName(each)) : "",
      ...(severalMetrics ? [printable(quantityName(each))] : []),
      ...shown.map(({ cell }) => cell(each)),
    ],
    conclusion: each.conclusion,
  });
  const rows = flat
    ? sortedComparisons(comparisons).map(rowOf)
    : blocks.flatMap((block) => [
        printable(block.name),
        ...block.shown.map(rowOf),
        ...(all === true ? block.rest.map(rowOf) : foldWords(block)),
      ]);
  const head: Row = { cells: [...lead, ...shown.map(({ head: title }) => title)] };
  return aligned([head, ...rows], [...lead.map(() => false), ...shown.map(({ align }) => align === "right")]);
}

/** `12 more: 8 regressed, 4 not comparable (--all)`. */
function foldWords({ rest }: ComparedBlock): string[] {
  if (rest.length === 0) return [];
  return [`  ${rest.length} more that do not decide: ${conclusionCounts(rest)} (--all shows them)`];
}

function aligned(rows: readonly (Row | string)[], isRight: readonly boolean[]): Line[] {
  const widths = isRight.map((_, column) =>
    rows.reduce(
      (widest, row) =>
        typeof row === "string" ? widest : Math.max(widest, (row.cells[column] ?? "").length),
      0,
    ),
  );
  return rows.map((row): Line => {
    if (typeof row === "string") return { text: row };
    const padded = row.cells.map((cell, at) =>
      isRight[at] === true ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
    );
    const text = padded.join("  ").trimEnd();
    const last = row.cells.at(-1) ?? "";
    const { conclusion } = row;
    return conclusion === undefined ? { text } : { text, from: text.length - last.length, conclusion };
  });
}

const paints: Readonly<Partial<Record<string, number>>> = {
  regressed: 31,
  improved: 32,
  equivalent: 36,
  "not-comparable": 33,
} satisfies Partial<Record<Conclusion, number>>;

function painted(words: string, conclusion: string): string {
  const paint = paints[conclusion];
  return paint === undefined ? `\u001B[1m${words}\u001B[0m` : `\u001B[1;${paint}m${words}\u001B[0m`;
}

/** The conclusion with what a reader needs to believe or to correct it. */
function conclusionWords({ conclusion, mdePct, trialsNeeded, reasons, label }: AnyComparison): string {
  if (isDescribed({ reasons })) return "described, not tested";
  if (conclusion === "not-comparable") return `not comparable: ${printable(shortReasons(reasons))}`;
  const single = label === null ? "" : `, ${label}`;
  if (conclusion !== "inconclusive") return `${conclusion}${single}`;
  const has = (...kinds: readonly ReasonKind[]) => reasons.some(({ kind }) => kinds.includes(kind));
  const bound = reasons.find(({ kind }) => kind === "no-bound");
  if (bound?.kind === "no-bound") return `inconclusive (no bound at n = ${bound.args.n})${single}`;
  if (has("small-but-real")) return `inconclusive (real, and below the margin)${single}`;
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

function signed(value: number, digits: number): string {
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

function withUnit(value: number | null, unit: string | null): string {
  return value === null || unit === null ? quantity(value) : `${quantity(value)} ${printable(unit)}`;
}

function quantity(value: number | null): string {
  if (value === null) return "-";
  const size = Math.abs(value);
  return size !== 0 && (size < 1e-3 || size >= 1e7)
    ? value.toExponential(3)
    : String(Number(value.toPrecision(4)));
}
