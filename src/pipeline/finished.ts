/* What the command line sees of a pipeline: what it hands back, and the error a person can correct. */
export type { Finished } from "../model/finished.ts";
export { printable } from "../model/printable.ts";
export { UserError } from "../model/userError.ts";
