import * as z from "zod";

/*
 * Why a comparison has no judgement, or what a reader of one must know: a kind and its figures. Kinds are looked at by rules,
 * gates and counts; they become words where they are printed (report/words/).
 */

export const sideNameSchema = z.enum(["reference", "candidate"]);
const side = sideNameSchema;
const stated = z.union([z.string(), z.number()]);

function reason<Kind extends string, Args extends z.ZodRawShape>(kind: Kind, args: Args) {
  return z.strictObject({ kind: z.literal(kind), args: z.strictObject(args) });
}

export const reasonSchema = z
  .discriminatedUnion("kind", [
    // what was measured
    reason("workload-differs", { field: z.string(), reference: stated, candidate: stated }),
    /** A difference that is there on purpose. */
    reason("workload-varied", { field: z.string(), reference: stated, candidate: stated }),
    /** What is held against each other: version, commit, image. */
    reason("tested-differs", { field: z.string(), reference: stated, candidate: stated }),
    /** The totals differ from run to run as those of prompts that are drawn anew do. */
    reason("prompts-sampled", { field: z.string(), low: z.number(), high: z.number() }),
    reason("workload-unknown", {}),
    /** One side states a part of the load and the other does not. */
    reason("load-stated-once", { side, load: z.string() }),
    /** Neither side states a part of the load: second-hand rows are barred by it, one recorder is trusted. */
    reason("load-unstated", { load: z.string(), trusted: z.boolean() }),
    /** A standard deviation describes a run; it is no result. */
    reason("spread-only", {}),
    reason("log-line", {}),
    reason("warm-up", {}),
    reason("unit-unknown", {}),
    reason("units-differ", { reference: z.string().nullable(), candidate: z.string().nullable() }),
    reason("direction-unknown", {}),
    /** What was served is what was sent, in requests per second. */
    reason("rate-limited", { rate: z.number().optional() }),
    /** More requests of a side failed than the policy allows; of a program that was timed as a whole, with its exit code. */
    reason("requests-failed", { side, failed: z.number(), of: z.number(), exitCode: z.number().nullable() }),
    /** Every run of the reference gave the same answers, and so many runs of the candidate gave others. */
    reason("outputs-differ", { runs: z.int(), of: z.int() }),
    /** The candidate scored less than the policy's share of the reference's accuracy, in percent. */
    reason("accuracy-lost", { sharePct: z.number(), minimum: z.number() }),
    /** One variant ran first in every execution; what that costs other commits lies between the two, if there are enough of them. */
    reason("order-confounded", {
      /** Code that cannot differ, of the commit itself or of others; or whatever other commits differ by. */
      by: z.enum(["own", "controls", "pairs"]).optional(),
      commits: z.int(),
      lowPct: z.number().nullable(),
      highPct: z.number().nullable(),
    }),
    /** One side ran wholly before the other, and the runs inside the sides drift as far as the two differ. */
    reason("drift-as-far", { driftPct: z.number(), p: z.number() }),
    /** Both sides measured one code: what they differ by is no effect of a patch. */
    reason("same-code", { why: z.enum(["empty-patch", "off-path", "same-patch", "same-code"]) }),
    /** Whoever ran first waited before its first answer, and no longer after it. */
    reason("start-up-stall", { seconds: z.number(), firstTokenS: z.number() }),
    /** One result stands on both sides. */
    reason("sides-identical", {}),
    // which values there are
    reason("only-side", { side }),
    reason("no-value", { side }),
    reason("not-finite", { side, index: z.int(), of: z.int() }),
    reason("not-positive", { side, index: z.int(), of: z.int(), value: z.number() }),
    /** The smallest and the largest value of both sides: their ratio may be beyond what a double holds. */
    reason("ratio-unbounded", { low: z.number(), high: z.number() }),
    reason("reference-not-positive", {}),
    /** What the order of the values tells where no ratio can. */
    reason("order", { candidate: z.enum(["better", "worse", "overlapping"]) }),
    reason("iterations", {}),
    reason("partners-missing", { runs: z.int() }),
    // what the test rests on
    /** One run lies far off the others of its side; the file is null where values are of one list. */
    reason("run-far-off", {
      side,
      index: z.int(),
      of: z.int(),
      file: z.string().nullable(),
      offPct: z.number(),
    }),
    /** So few runs with so wide a spread bound nothing. */
    reason("no-bound", { n: z.int() }),
    reason("lonely-run", { side }),
    reason("own-noise", {}),
    reason("pairs-too-few", { pairs: z.int() }),
    reason("no-spread", {}),
    reason("no-spread-in-family", {}),
    reason("family-coarse", {}),
    reason("drift", { side, slopePct: z.number(), p: z.number() }),
    reason("runs-correlated", { side, lag1: z.number(), runs: z.int(), worth: z.int() }),
    reason("small-but-real", { marginPct: z.number() }),
    /** An effect by itself that does not hold over all that decide in one call. */
    reason("not-held-together", { q: z.number(), rows: z.int() }),
    reason("ranks-disagree", { p: z.number(), shiftPct: z.number(), low: z.number(), high: z.number() }),
    reason("not-worth-it", { cap: z.int(), effectPct: z.number() }),
  ])
  .meta({ id: "reason" });
export type Reason = z.infer<typeof reasonSchema>;
export type ReasonKind = Reason["kind"];
export type SideName = z.infer<typeof sideNameSchema>;
