import * as z from "zod";

/**
 * The shape of a file of knowledge: it may name the JSON Schema it follows, so that an editor helps whoever edits it by
 * hand, and says what all of it rests on.
 */
export function catalogue<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({ $schema: z.string().optional(), source: z.string(), ...shape });
}

/** What a file that is laid over another may hold: any part of the schema, and any part of an object in it; lists as they are. */
export function partOf(schema: z.ZodObject): z.ZodObject {
  const parts = Object.entries(schema.shape).map(([key, part]) => [key, partOfField(part)]);
  return schema.extend(Object.fromEntries(parts)).partial();
}

function partOfField(part: z.core.$ZodType): z.core.$ZodType {
  if (part instanceof z.ZodOptional) return partOfField(part.unwrap());
  if (part instanceof z.ZodObject) return partOf(part);
  if (part instanceof z.ZodRecord && part.valueType instanceof z.ZodObject)
    return z.partialRecord(part.keyType, partOf(part.valueType));
  return part;
}
