import * as z from "zod";

/** What a file of no known format can be told by. */
export const shapes = ["document", "list", "lines", "table", "text", "binary"] as const;

/** A file of no known format: its bytes, what it looks like, and the known format it comes nearest to. */
export const strangerSchema = z.strictObject({
  size: z.int(),
  shape: z.enum(shapes),
  /** The first keys of its object or columns of its table; the first words of a text. */
  names: z.array(z.string()),
  /** Absent where no format has half of its marks there. */
  nearest: z.strictObject({ format: z.string(), lacks: z.array(z.string()) }).optional(),
});
export type Stranger = z.infer<typeof strangerSchema>;

export const unknownFileSchema = z.strictObject({ file: z.string(), looks: strangerSchema });
export type UnknownFile = z.infer<typeof unknownFileSchema>;

/** A readable file whose results name no commit: nothing of it is judged, and two of them can be compared. */
export const unplacedFileSchema = z.strictObject({
  file: z.string(),
  format: z.string(),
  records: z.int(),
});
export type UnplacedFile = z.infer<typeof unplacedFileSchema>;
