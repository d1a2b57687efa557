import * as z from "zod";

/** How much of the solution an agent was shown, from the top: every line, most, half, a part, nothing. */
export const leakClassSchema = z.enum(["whole", "most", "half", "part", "none"]);
export type LeakClass = z.infer<typeof leakClassSchema>;

/**
 * The class of a share, 0 to 1.
 * @param from the least shares of the first three classes, descending
 */
export function leakClassOf(share: number, from: readonly number[]): LeakClass {
  const at = from.findIndex((least) => share >= least);
  return leakClassSchema.options[at >= 0 ? at : share > 0 ? 3 : 4] ?? "none";
}
