/** Whether any number stands in a run, whatever the file says of how it ended. Loads no schema: `compare` of files asks it. */
export function hasValues({ measurements }: { readonly measurements: readonly unknown[] }): boolean {
  return measurements.length > 0;
}
