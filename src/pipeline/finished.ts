/* What the command line sees of a pipeline: what it hands back, and the error a person can mend. */
export type { Finished } from "../model/finished.ts";
export { UserError } from "../model/userError.ts";
