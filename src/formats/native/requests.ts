import type { Fields } from "../fields.ts";
import { type NativeSamples, numbersIn } from "./result.ts";

/**
 * The per-request arrays of a detailed serving result, in milliseconds (the programs write seconds). Requests that failed
 * stay in the arrays with zeros and are in no aggregate, so that they are left out here too. From TTFT and the gaps
 * follow the end-to-end latency and the time per output token as the programs compute them.
 */
export function requestSamples(row: Fields): NativeSamples[] {
  const ttfts = numbersIn(row["ttfts"]);
  if (ttfts.length === 0) return [];
  const errors = Array.isArray(row["errors"]) ? row["errors"] : [];
  const lengths = numbersIn(row["output_lens"]);
  const gaps = Array.isArray(row["itls"]) ? row["itls"].map(numbersOf) : [];
  const succeeded = ttfts.flatMap((ttft, index) => (isFailed(errors[index], ttft) ? [] : [index]));
  const at = (list: readonly number[][], index: number) => list[index] ?? [];
  const ms = (index: number) => (ttfts[index] ?? Number.NaN) * 1000;
  const latencyOf = (index: number) => ms(index) + sum(at(gaps, index)) * 1000;
  const timed = succeeded.filter((index) => (lengths[index] ?? 0) > 1);
  const derived: NativeSamples[] =
    gaps.length === 0
      ? []
      : [
          {
            metric: "itl",
            unitOf: "request",
            values: succeeded.flatMap((index) => meanOf(at(gaps, index))),
            at: ["itls"],
            ...placesIn(
              succeeded,
              succeeded.filter((index) => at(gaps, index).length > 0),
            ),
          },
          { metric: "e2e_latency", unitOf: "request", values: succeeded.map(latencyOf), at: ["itls"] },
          {
            metric: "tpot",
            unitOf: "request",
            values: timed.map((index) => (latencyOf(index) - ms(index)) / ((lengths[index] ?? 0) - 1)),
            at: ["itls"],
            ...placesIn(succeeded, timed),
          },
        ];
  const first: NativeSamples = {
    metric: "ttft",
    unitOf: "request",
    values: succeeded.map(ms),
    at: ["ttfts"],
  };
  return [first, ...derived].filter(({ values }) => values.length > 0);
}

/** Which of the requests the values are of, where some have none. */
function placesIn(all: readonly number[], some: readonly number[]): Pick<NativeSamples, "requests"> {
  return some.length === all.length ? {} : { requests: some.map((index) => all.indexOf(index)) };
}

function isFailed(error: unknown, ttft: number): boolean {
  return (typeof error === "string" && error !== "") || ttft === 0;
}

/** One value a request: tokens inside a request are no samples of their own. */
function meanOf(gaps: readonly number[]): number[] {
  return gaps.length === 0 ? [] : [(sum(gaps) / gaps.length) * 1000];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}
