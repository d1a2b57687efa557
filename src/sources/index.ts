import agentResultV1 from "./agentResultV1.ts";
import benchmarkModeMapping from "./benchmarkModeMapping.ts";
import commitExtractionV3 from "./commitExtractionV3.ts";
import docker3way from "./docker3way.ts";
import dockerMin from "./dockerMin.ts";
import evalTestResults from "./evalTestResults.ts";
import heroProgressLog from "./heroProgressLog.ts";
import microbenchNative from "./microbenchNative.ts";
import modal3way from "./modal3way.ts";
import nativeRunner from "./nativeRunner.ts";
import omniperfDataset from "./omniperfDataset.ts";
import ownDataset from "./ownDataset.ts";
import rerun4fixable from "./rerun4fixable.ts";
import runListCodex from "./runListCodex.ts";
import separateFlatV5 from "./separateFlatV5.ts";
import separateManualFlat from "./separateManualFlat.ts";
import separateManualMin from "./separateManualMin.ts";
import separateManualNested from "./separateManualNested.ts";
import separateManualSkipError from "./separateManualSkipError.ts";
import sglang3wayFlat from "./sglang3wayFlat.ts";
import type { AnySource } from "./source.ts";
import vllmCommitsAnalysis from "./vllmCommitsAnalysis.ts";

/** Every format, asked in this order; the first that knows the file reads it. */
export const sources: readonly AnySource[] = [
  ownDataset,
  modal3way,
  nativeRunner,
  microbenchNative,
  rerun4fixable,
  docker3way,
  sglang3wayFlat,
  heroProgressLog,
  evalTestResults,
  agentResultV1,
  separateFlatV5,
  separateManualNested,
  separateManualFlat,
  separateManualMin,
  separateManualSkipError,
  dockerMin,
  commitExtractionV3,
  vllmCommitsAnalysis,
  omniperfDataset,
  benchmarkModeMapping,
  runListCodex,
];
