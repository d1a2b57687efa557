import * as z from "zod";

/* What every record is joined by: commit, project, agent. */

/** 7 to 40 hexadecimal digits; commits are joined by the first 8. */
export const hashSchema = z.string().regex(/^[0-9a-f]{7,40}$/);
export const projectSchema = z.enum(["vllm", "sglang"]);
export type Project = z.infer<typeof projectSchema>;
export const agentSchema = z.strictObject({ name: z.string(), model: z.string().nullable() });
export type Agent = z.infer<typeof agentSchema>;

export { agentLabel } from "./agentLabel.ts";

/** The agent of a result that names none. */
export const UNNAMED = "(not named)";
