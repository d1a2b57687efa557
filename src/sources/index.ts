import { agentResults } from "./agentResult.ts";
import commitExtraction from "./commitExtraction.ts";
import { annotatedCommits, benchmarkModes, omniperfDataset } from "./mappings.ts";
import modal3way from "./modal3way.ts";
import ownDataset from "./ownDataset.ts";
import type { Source } from "./source.ts";

/** Every format, asked in this order; the first that knows the file reads it. */
export const sources: readonly Source[] = [
  ownDataset,
  modal3way,
  ...agentResults,
  commitExtraction,
  annotatedCommits,
  omniperfDataset,
  benchmarkModes,
];
