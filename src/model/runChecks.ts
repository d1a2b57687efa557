/* Questions about a run that load no schema: `compare` of plain files asks them (part of runState.ts). */

/** Whether any number stands in a run, whatever the file says of how it ended. */
export function hasValues({ measurements }: { readonly measurements: readonly unknown[] }): boolean {
  return measurements.length > 0;
}

export function isCopy({ role }: { readonly role?: string | undefined }): boolean {
  return role === "copy";
}
