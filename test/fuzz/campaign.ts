import * as fc from "fast-check";

/** One kind of inputs, and what must hold of each. */
export interface Campaign<T = unknown> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  /** Throws what is wrong. */
  readonly check: (input: T) => void | Promise<void>;
  /** How many mutants an input holds, where it is more than one. */
  readonly each?: number;
  /** An input as text, to be made a test. */
  readonly shown: (input: T) => string;
}

export interface Outcome {
  readonly name: string;
  readonly tried: number;
  readonly faults: readonly { readonly message: string; readonly input: string }[];
  /** The most CPU that one input took, in ms. */
  readonly longestMs: number;
}

/** In ms of CPU: no small input may take longer. */
export const LONGEST_MS = 1000;

const ROUND = 100;

/**
 * Tries inputs until so many were tried or the time is over. Each fault is shrunk, and told once a kind.
 * @param seconds of wall clock, after which no new round begins
 */
export async function tryAll<T>(
  campaign: Campaign<T>,
  { seed, seconds, most }: { readonly seed: number; readonly seconds: number; readonly most: number },
): Promise<Outcome> {
  const end = performance.now() + seconds * 1000;
  const faults = new Map<string, string>();
  const { each = 1 } = campaign;
  const told = { tried: 0, longestMs: 0 };
  const property = fc.asyncProperty(campaign.inputs, async (input) => {
    told.tried += each;
    const before = process.cpuUsage();
    await campaign.check(input);
    const { user, system } = process.cpuUsage(before);
    const ms = (user + system) / 1000;
    told.longestMs = Math.max(told.longestMs, ms);
    if (ms > LONGEST_MS * each) throw new Error(`${Math.round(ms)} ms of CPU`);
  });
  for (let round = 0; performance.now() < end; round++) {
    if (told.tried >= most) break;
    const left = Math.ceil((most - told.tried) / each);
    const run = await fc.check(property, {
      seed: seed + round,
      numRuns: Math.min(ROUND, left),
      // a fault is shrunk for some seconds, not for ever
      interruptAfterTimeLimit: Math.max(1000, Math.min(20_000, end - performance.now())),
      markInterruptAsFailure: false,
    });
    if (!run.failed || run.counterexample === null) continue;
    const words =
      run.errorInstance instanceof Error
        ? (run.errorInstance.stack ?? run.errorInstance.message)
        : String(run.errorInstance);
    const key = words.split("\n").slice(0, 1).join(" ").replace(/\d+/g, "#").slice(0, 30);
    if (!faults.has(key))
      faults.set(key, JSON.stringify({ message: words, input: campaign.shown(run.counterexample[0]) }));
  }
  return {
    name: campaign.name,
    ...told,
    faults: [...faults.values()].map((found) => JSON.parse(found) as { message: string; input: string }),
  };
}
