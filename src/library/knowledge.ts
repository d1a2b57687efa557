import { type KnowledgeChoice, type Layer, layersOf } from "../knowledge/layers.ts";
import type { KnowledgeOptions } from "./knowledgeOptions.ts";

/** The folder as a command line would name it; without one the package's knowledge stands alone, whatever the machine has. */
export function choiceOf({ knowledge }: KnowledgeOptions): KnowledgeChoice | undefined {
  return knowledge === undefined ? undefined : { folder: knowledge, place: knowledge, given: true };
}

export function layersFor(options: KnowledgeOptions): readonly Layer[] {
  return layersOf(choiceOf(options));
}
