import { InvalidArgumentError } from "commander";

/* Words of the command line as values; what is none is refused with what it should be. */

/** A moment as ISO 8601 writes it. */
export function isoTime(value: string): string {
  if (Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError("not a time; write it as 2026-01-18T12:00:00Z.");
  return value;
}

/** A share of false alarms. */
export function share(value: string): number {
  const number = Number(value);
  if (!(number >= 1e-6 && number < 0.5)) throw new InvalidArgumentError("a number from 1e-6 to 0.5.");
  return number;
}

/** A percentage, with its sign or without. */
export function percent(value: string): number {
  const number = Number(value.replace(/%$/, ""));
  if (!(number > 0 && number < 1000)) throw new InvalidArgumentError("a percentage above 0.");
  return number;
}

/** A number of hours, with its unit or without. */
export function gpuHours(value: string): number {
  const number = Number(value.replace(/h$/, ""));
  if (!(number > 0 && number < 1e6)) throw new InvalidArgumentError("a number of GPU hours, such as 40h.");
  return number;
}

/** An option that may stand several times. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
}
