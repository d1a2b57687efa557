import * as z from "zod";

/**
 * The shape of a file of knowledge: it may name the JSON Schema it follows, so that an editor helps whoever edits it by
 * hand, and says what all of it rests on.
 */
export function catalogue<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ $schema: z.string().optional(), source: z.string(), ...shape });
}
