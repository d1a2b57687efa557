import { code } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";

/*
 * How numbers look on a page. The sign is U+2212, no-break spaces bind a number to its unit,
 * and a value that rounds to zero has no sign but where the source printed one.
 */
const NBSP = "\u00a0";

/** `+0.9 %`, `−1.1 %`, `0.0 %`. */
export function signedPct(value: number, digits = 1): string {
  return `${signed(value, digits)}${NBSP}%`;
}

/** `+0.9`, `−0.5`, `0.0`: rounding comes first, so −0.02 prints as `0.0`. */
export function signed(value: number, digits: number): string {
  const rounded = Number(value.toFixed(digits));
  const sign = rounded > 0 ? "+" : rounded < 0 ? "−" : "";
  return sign + Math.abs(rounded).toFixed(digits);
}

/**
 * A perf change as the published reports print it: one decimal, and the sign of the unrounded value even where the
 * digits are zero, so that a row can be held against theirs.
 */
export function perfChangePct(value: number): string {
  const sign = value > 0 ? "+" : value < 0 ? "−" : "";
  return `${sign}${Math.abs(value).toFixed(1)}${NBSP}%`;
}

/** The sign of a percentage after rounding to one decimal: what a reader of the printed table counts. */
export function roundedSign(value: number): -1 | 0 | 1 {
  return (Math.sign(Number(value.toFixed(1))) || 0) as -1 | 0 | 1;
}

/** At most two decimals, or three significant digits below one: what the files had, not what floats add. */
export function quantity(value: number): string {
  const short = Math.abs(value) >= 1 ? Number(value.toFixed(2)) : Number(value.toPrecision(3));
  return Math.abs(short) >= 10_000 ? grouped(short) : String(short);
}

export function grouped(value: number): string {
  const [whole = "0", fraction] = String(value).split(".");
  const groups = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** The beginning of a text that is too long, in whole words where it has blanks. */
export function shortened(value: string, most: number): string {
  if (value.length <= most) return value;
  const start = value.slice(0, most - 1);
  const blank = start.lastIndexOf(" ");
  return `${blank > most / 2 ? start.slice(0, blank) : start}…`;
}

/** `1 commit`, `1,204 commits`. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${grouped(count)} ${count === 1 ? noun : nouns}`;
}

/** `58.71 ms`. */
export function withUnit(value: number, unit: string): string {
  return `${quantity(value)}${NBSP}${unit}`;
}

/** `3 of 14`, with a percentage only where the total carries one; few are not none, and most are not all. */
export function share(count: number, total: number): string {
  const of = `${grouped(count)} of ${grouped(total)}`;
  if (total < 20) return of;
  const rounded = Math.round((100 * count) / total);
  const isEnd = (rounded === 0 && count > 0) || (rounded === 100 && count < total);
  const percent = !isEnd ? String(rounded) : rounded === 0 ? `<${NBSP}1` : `>${NBSP}99`;
  return `${of} (${percent}${NBSP}%)`;
}

/** A commit as eight digits in code. */
export function commitCode(id: string): Phrase {
  return code(id.slice(0, 8));
}

/** `file#pointer` in code: the way back to where a fact stands. */
export function originCode(origin: { readonly file: string; readonly pointer: string }): Phrase {
  const { pointer } = origin;
  const at = pointer === "" ? "" : pointer.startsWith("/") ? `#${pointer}` : ` ${pointer}`;
  return code(`${origin.file}${at}`);
}

/** Decimals of an effect by the half-width of its interval: digits beyond it are noise. */
export function digitsOf(ci95: readonly [number, number] | null): number {
  if (ci95 === null) return 1;
  const halfWidth = (ci95[1] - ci95[0]) / 2;
  return halfWidth >= 10 ? 0 : halfWidth >= 1 ? 1 : 2;
}

/** p and q: two decimals, three below 0.01, never 0.000. */
export function pText(p: number | null): string {
  if (p === null) return "–";
  if (p < 0.001) return `<${NBSP}${p < 1e-300 ? "1e-300" : "0.001"}`;
  return p.toFixed(p < 0.01 ? 3 : 2);
}
