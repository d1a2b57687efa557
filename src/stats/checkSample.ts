/**
 * Border checks: nothing non-finite enters a statistic (a NaN makes the rank loop of benchstat run forever).
 * Each throws a RangeError that names the argument and the position.
 */

/** Refuses an empty sample and non-finite values. */
export function checkSample(name: string, values: readonly number[]): void {
  if (values.length === 0) throw new RangeError(`${name} is empty: a sample needs at least one value`);
  for (const [index, value] of values.entries()) checkFinite(`${name}[${index}]`, value);
}

/** Refuses what has no logarithm: an empty sample, non-finite, zero and negative values. */
export function checkPositiveSample(name: string, values: readonly number[]): void {
  checkSample(name, values);
  for (const [index, value] of values.entries()) checkPositive(`${name}[${index}]`, value);
}

/** Refuses NaN and infinities. */
export function checkFinite(name: string, value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${name} is ${value}: a finite number is needed`);
}

/** Refuses NaN, infinities, zero and negative numbers. */
export function checkPositive(name: string, value: number): void {
  checkFinite(name, value);
  if (value <= 0) throw new RangeError(`${name} is ${value}: a number above 0 is needed`);
}

/** Refuses anything but 0 < value < 1 (levels, alphas, powers). */
export function checkFraction(name: string, value: number): void {
  if (!(value > 0 && value < 1))
    throw new RangeError(`${name} is ${value}: it must lie strictly between 0 and 1`);
}

/** Refuses anything but a whole number of at least `minimum`. */
export function checkCount(name: string, value: number, minimum: number): void {
  if (!Number.isSafeInteger(value) || value < minimum) {
    throw new RangeError(`${name} is ${value}: a whole number of at least ${minimum} is needed`);
  }
}
