import * as z from "zod";

/** Where a reader can see a fact: a file of the input, a JSON pointer or `line N`, and at most 120 characters of it. */
export const originSchema = z.strictObject({
  file: z.string(),
  pointer: z.string(),
  quote: z.string().max(120).optional(),
});

export type Origin = z.infer<typeof originSchema>;

/** Shortens a quote to the 120 characters an origin may carry, on one line. */
export function quoteOf(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
