/**
 * A table that is asked for names out of files: those of Object's own members (`constructor`, `__proto__`) are in none, as in a
 * plain object they would be.
 */
export function ownTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
