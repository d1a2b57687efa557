import * as z from "zod";

/**
 * A correction is data: what must change in a command, or in the plan around it, so that a finding no longer
 * holds. It is applied by `commands/` (kinds that change words) and `plan/` (kinds that change the plan).
 * Offsets are UTF-16 positions in the command as it was given.
 */
const confidence = z.enum(["certain", "likely", "guess"]);
const common = { reason: z.string(), confidence };

export const correctionSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("insert-space"), at: z.int(), ...common }),
  z.strictObject({
    kind: z.literal("replace-text"),
    start: z.int(),
    end: z.int(),
    text: z.string(),
    ...common,
  }),
  z.strictObject({ kind: z.literal("rename-flag"), flag: z.string(), to: z.string(), ...common }),
  z.strictObject({ kind: z.literal("drop-flag"), flag: z.string(), ...common }),
  z.strictObject({
    kind: z.literal("add-flag"),
    flag: z.string(),
    value: z.string().optional(),
    side: z.enum(["client", "server"]),
    ...common,
  }),
  z.strictObject({ kind: z.literal("set-value"), flag: z.string(), value: z.string(), ...common }),
  z.strictObject({ kind: z.literal("move-flag-to-server"), flag: z.string(), ...common }),
  z.strictObject({ kind: z.literal("set-env"), name: z.string(), value: z.string(), ...common }),
  z.strictObject({ kind: z.literal("replace-model"), from: z.string(), to: z.string(), ...common }),
  z.strictObject({ kind: z.literal("replace-script"), from: z.string(), to: z.string(), ...common }),
  z.strictObject({ kind: z.literal("replace-command"), command: z.string(), ...common }),
  /** The line that starts the server of a client; it changes no word of the client. */
  z.strictObject({ kind: z.literal("take-server"), command: z.string(), ...common }),
  z.strictObject({
    kind: z.literal("split-per-variant"),
    /** Complete commands; baseline gets the first, human and agent the second. */
    baseline: z.string(),
    test: z.string(),
    ...common,
  }),
  z.strictObject({
    kind: z.literal("repeat-runs"),
    repetitions: z.int().positive(),
    ...common,
  }),
]);

export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionKind = Correction["kind"];
