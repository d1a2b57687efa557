import { hash as digest } from "node:crypto";
import type { RunRecord, Variant } from "../model/records.ts";
import type { Fields } from "./fields.ts";
import { runId } from "./runs.ts";

/*
 * The SGLang campaigns of January 2026 ran one commit in up to six variants: the parent, the human commit, and the
 * parent with the patch of each agent. A variant that is neither commit is named after its agent.
 */

/** The side of a comparison a variant stands on, and whose patch it is; `agent` alone does not tell whose. */
export function namedVariant(name: string): { variant: Variant; agent: RunRecord["agent"] } {
  if (name === "baseline" || name === "human") return { variant: name, agent: undefined };
  return { variant: "agent", agent: name === "agent" ? undefined : { name, model: null } };
}

/** Summaries repeat the objects of the single files, so that a run is known by its content and not by its place. */
export function contentId(commit: string, name: string, content: Fields): string {
  return runId({ sha256: digest("sha256", JSON.stringify(content)) }, commit, name);
}
