import agentResultV1 from "./agentResultV1.ts";
import analysisReports from "./analysisReports.ts";
import analysisTestLlm from "./analysisTestLlm.ts";
import baselineBenchmarkMapping from "./baselineBenchmarkMapping.ts";
import baselineBuildList from "./baselineBuildList.ts";
import baselineCommits from "./baselineCommits.ts";
import benchmarkLog from "./benchmarkLog.ts";
import benchmarkModeMapping from "./benchmarkModeMapping.ts";
import buildProgress from "./buildProgress.ts";
import campaignCommits from "./campaignCommits.ts";
import campaignStatistics from "./campaignStatistics.ts";
import canonicalDataset from "./canonicalDataset.ts";
import canonicalLines from "./canonicalLines.ts";
import classificationReview from "./classificationReview.ts";
import claudeCodeDataset from "./claudeCodeDataset.ts";
import commitAnalysis from "./commitAnalysis.ts";
import commitCommands from "./commitCommands.ts";
import commitExtractionV1 from "./commitExtractionV1.ts";
import commitExtractionV2 from "./commitExtractionV2.ts";
import commitExtractionV3 from "./commitExtractionV3.ts";
import commitExtractionV3Lines from "./commitExtractionV3Lines.ts";
import commitFixes from "./commitFixes.ts";
import commitIndex from "./commitIndex.ts";
import commitList from "./commitList.ts";
import docker3way from "./docker3way.ts";
import dockerBuilds from "./dockerBuilds.ts";
import dockerMin from "./dockerMin.ts";
import document from "./document.ts";
import evalReport from "./evalReport.ts";
import evalRunSummary from "./evalRunSummary.ts";
import evalTestResults from "./evalTestResults.ts";
import evalTestText from "./evalTestText.ts";
import exportMerged from "./exportMerged.ts";
import exportSummary from "./exportSummary.ts";
import exportV1Flat from "./exportV1Flat.ts";
import exportV1FlatLines from "./exportV1FlatLines.ts";
import exportV1Mixed from "./exportV1Mixed.ts";
import generatedTests from "./generatedTests.ts";
import gitShow from "./gitShow.ts";
import heroProgressLog from "./heroProgressLog.ts";
import hfUploadRecords from "./hfUploadRecords.ts";
import imageChecks from "./imageChecks.ts";
import microbenchNative from "./microbenchNative.ts";
import miscMetadata from "./miscMetadata.ts";
import modal3way from "./modal3way.ts";
import { nativeFormats } from "./native/index.ts";
import { nativeSources } from "./native/sources.ts";
import nativeRunner from "./nativeRunner.ts";
import omniperfDataset from "./omniperfDataset.ts";
import ownDataset from "./ownDataset.ts";
import ownParquet from "./ownParquet.ts";
import passAtK from "./passAtK.ts";
import plan from "./plan.ts";
import reportFinalNative from "./reportFinalNative.ts";
import reportMicrobench from "./reportMicrobench.ts";
import reportNative from "./reportNative.ts";
import rerun4fixable from "./rerun4fixable.ts";
import rerunLog from "./rerunLog.ts";
import resultText from "./resultText.ts";
import runAgentText from "./runAgentText.ts";
import runClaudeStdout from "./runClaudeStdout.ts";
import runCodexStderr from "./runCodexStderr.ts";
import runDiffTargets from "./runDiffTargets.ts";
import runJournal from "./runJournal.ts";
import runListCodex from "./runListCodex.ts";
import runModelPatch from "./runModelPatch.ts";
import runPrediction from "./runPrediction.ts";
import runPrompt from "./runPrompt.ts";
import runSummary from "./runSummary.ts";
import runTaskText from "./runTaskText.ts";
import runTrajectory from "./runTrajectory.ts";
import { sampleSources } from "./samples/index.ts";
import { samplesSource } from "./samples/source.ts";
import schemaV2 from "./schemaV2.ts";
import schemaV5 from "./schemaV5.ts";
import schemaV5Json from "./schemaV5Json.ts";
import separateFlatV5 from "./separateFlatV5.ts";
import separateManualFlat from "./separateManualFlat.ts";
import separateManualMin from "./separateManualMin.ts";
import separateManualNested from "./separateManualNested.ts";
import separateManualSkipError from "./separateManualSkipError.ts";
import sglang3wayFlat from "./sglang3wayFlat.ts";
import sglangIsolated from "./sglangIsolated.ts";
import sglangServingFile from "./sglangServingFile.ts";
import sglangVariantList from "./sglangVariantList.ts";
import type { AnySource } from "./source.ts";
import vllmCommitsAnalysis from "./vllmCommitsAnalysis.ts";

/** Every format, asked in this order; the first that knows the file reads it. */
export const sources: readonly AnySource[] = [
  ownDataset,
  ownParquet,
  modal3way,
  nativeRunner,
  microbenchNative,
  rerun4fixable,
  docker3way,
  sglang3wayFlat,
  sglangIsolated,
  sglangVariantList,
  sglangServingFile,
  passAtK,
  imageChecks,
  heroProgressLog,
  evalTestResults,
  evalRunSummary,
  agentResultV1,
  separateFlatV5,
  separateManualNested,
  separateManualFlat,
  separateManualMin,
  separateManualSkipError,
  dockerMin,
  commitExtractionV3,
  commitExtractionV3Lines,
  commitExtractionV2,
  commitExtractionV1,
  gitShow,
  canonicalDataset,
  canonicalLines,
  vllmCommitsAnalysis,
  omniperfDataset,
  benchmarkModeMapping,
  commitCommands,
  campaignCommits,
  dockerBuilds,
  baselineBenchmarkMapping,
  baselineCommits,
  baselineBuildList,
  buildProgress,
  plan,
  runListCodex,
  schemaV5Json,
  schemaV5,
  schemaV2,
  exportV1Flat,
  exportV1FlatLines,
  exportV1Mixed,
  exportMerged,
  exportSummary,
  hfUploadRecords,
  claudeCodeDataset,
  runJournal,
  runSummary,
  runPrompt,
  runDiffTargets,
  runTrajectory,
  runClaudeStdout,
  runPrediction,
  runModelPatch,
  runTaskText,
  // what says nothing that is not said better elsewhere
  reportNative,
  reportMicrobench,
  reportFinalNative,
  evalReport,
  evalTestText,
  resultText,
  runCodexStderr,
  runAgentText,
  rerunLog,
  commitFixes,
  commitAnalysis,
  commitIndex,
  classificationReview,
  generatedTests,
  miscMetadata,
  analysisReports,
  analysisTestLlm,
  campaignStatistics,
  commitList,
  ...nativeFormats.flatMap(nativeSources),
  ...sampleSources.map(samplesSource),
  benchmarkLog,
  // any prose: last
  document,
];
