import agentResultV1 from "./agentResultV1.ts";
import benchmarkModeMapping from "./benchmarkModeMapping.ts";
import commitExtractionV3 from "./commitExtractionV3.ts";
import modal3way from "./modal3way.ts";
import omniperfDataset from "./omniperfDataset.ts";
import ownDataset from "./ownDataset.ts";
import separateFlatV5 from "./separateFlatV5.ts";
import separateManualFlat from "./separateManualFlat.ts";
import separateManualMin from "./separateManualMin.ts";
import separateManualNested from "./separateManualNested.ts";
import separateManualSkipError from "./separateManualSkipError.ts";
import type { AnySource } from "./source.ts";
import vllmCommitsAnalysis from "./vllmCommitsAnalysis.ts";

/** Every format, asked in this order; the first that knows the file reads it. */
export const sources: readonly AnySource[] = [
  ownDataset,
  modal3way,
  agentResultV1,
  separateFlatV5,
  separateManualNested,
  separateManualFlat,
  separateManualMin,
  separateManualSkipError,
  commitExtractionV3,
  vllmCommitsAnalysis,
  omniperfDataset,
  benchmarkModeMapping,
];
