/** A case of test/fixtures/statistics/reference.json, and safe access to its untyped fields. */
import type { Interval } from "../../../src/stats/tTest.ts";

export type Fields = Readonly<Record<string, unknown>>;

export interface Case {
  readonly id: string;
  readonly fn: string;
  readonly input: Fields;
  readonly expected: Fields;
  readonly relTol: number;
}

export function isCase(value: unknown): value is Case {
  return (
    isFields(value) &&
    typeof value["id"] === "string" &&
    typeof value["fn"] === "string" &&
    isFields(value["input"]) &&
    isFields(value["expected"]) &&
    typeof value["relTol"] === "number"
  );
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
/** Our answer under the names of the reference, and the expected fields we have no counterpart for. */
export interface Answer {
  readonly fields: Fields;
  readonly unanswered: readonly string[];
}

export function answer(fields: Fields, ...unanswered: string[]): Answer {
  return { fields, unanswered };
}

export function numberOf(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== "number") throw new Error(`${name} is not a number`);
  return value;
}

export function numbersOf(fields: Fields, name: string): readonly number[] {
  const value = fields[name];
  if (!isNumbers(value)) throw new Error(`${name} is not a list of numbers`);
  return value;
}

export function listsOf(fields: Fields, name: string): readonly (readonly number[])[] {
  const value = fields[name];
  if (!Array.isArray(value) || !value.every(isNumbers)) throw new Error(`${name} is not a list of lists`);
  return value;
}

export function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((item) => typeof item === "number");
}

export function summaryOf(fields: Fields, name: string): { mean: number; sd: number; n: number } {
  const value = fields[name];
  if (!isFields(value)) throw new Error(`${name} is not a summary`);
  return { mean: numberOf(value, "mean"), sd: numberOf(value, "sd"), n: numberOf(value, "n") };
}

export function samplesOf(input: Fields): [readonly number[], readonly number[]] {
  return [numbersOf(input, "a"), numbersOf(input, "b")];
}

export function ends(interval: Interval | null): readonly number[] | null {
  return interval === null ? null : [interval.low, interval.high];
}
export type Answering = (input: Fields, expected: Fields) => Answer;
