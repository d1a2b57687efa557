import type { Analysis } from "../model/analysis.ts";
import type { Manifest } from "../model/manifest.ts";
import { layersFor } from "./knowledge.ts";
import type { KnowledgeOptions } from "./knowledgeOptions.ts";

/** Whose patches a plan measures besides the human change. */
export interface PlanOptions extends KnowledgeOptions {
  readonly agents?: "all" | "none" | readonly string[] | undefined;
}

/** The corrected jobs of every fixable commit, as a runner takes them. */
export async function plan(analysis: Analysis, options: PlanOptions = {}): Promise<Manifest> {
  const [{ makeManifest }, { planKnowledge }, { loadKnowledge }] = await Promise.all([
    import("../plan/manifest.ts"),
    import("../plan/planKnowledge.ts"),
    import("../knowledge/loadKnowledge.ts"),
  ]);
  const known = planKnowledge(loadKnowledge(layersFor(options)));
  return makeManifest(analysis, { ...known, agents: options.agents ?? "all" });
}
