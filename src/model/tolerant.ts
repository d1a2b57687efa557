import * as z from "zod";

/**
 * The same shape as a reader takes it: a field that it does not know is left out, not refused. What we write is strict and
 * tested so; within a version a later release may add fields, and an earlier one must still read them.
 */
export function tolerant<T extends z.ZodType>(schema: T): T {
  const known = new Map<z.core.$ZodType, z.core.$ZodType>();
  const through = (each: z.core.$ZodType): z.core.$ZodType => {
    const made = known.get(each) ?? opened(each, through);
    known.set(each, made);
    return made;
  };
  // every step gives a schema of the kind and the output it was given
  return through(schema) as T;
}

type Through = (schema: z.core.$ZodType) => z.core.$ZodType;

function opened(schema: z.core.$ZodType, through: Through): z.core.$ZodType {
  if (schema instanceof z.ZodObject) {
    const shape = Object.entries(schema.shape);
    const inner = Object.fromEntries(shape.map(([name, each]) => [name, through(each)]));
    return copied(schema, { shape: inner, catchall: undefined });
  }
  if (schema instanceof z.ZodArray) return copied(schema, { element: through(schema.def.element) });
  if (schema instanceof z.ZodUnion) return copied(schema, { options: schema.def.options.map(through) });
  if (schema instanceof z.ZodTuple) return copied(schema, { items: schema.def.items.map(through) });
  if (schema instanceof z.ZodRecord) {
    const { keyType, valueType } = schema.def;
    const value = through(valueType) as z.ZodType;
    if (!(keyType instanceof z.ZodEnum)) return copied(schema, { valueType: value });
    // names of ours: a later release may have more of them, an earlier one had fewer
    return z.object(Object.fromEntries(keyType.options.map((name) => [name, value.optional()])));
  }
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodReadonly
  )
    return copied(schema, { innerType: through(schema.def.innerType) });
  return schema;
}

function copied(schema: z.ZodType, changes: object): z.core.$ZodType {
  return schema.clone({ ...schema.def, ...changes });
}
