import { benchmarkLog } from "./benchmarkLog.ts";
import { benchtriageTrial } from "./benchtriageTrial.ts";
import { canonicalTask } from "./canonicalTask.ts";
import { commitAnalysis } from "./commitAnalysis.ts";
import { commitFiles } from "./commitFiles.ts";
import { commitFixes } from "./commitFixes.ts";
import { commitList } from "./commitList.ts";
import { evaluation } from "./evaluation.ts";
import { exportSummary } from "./exportSummary.ts";
import { gitShow } from "./gitShow.ts";
import { mapped } from "./mapped.ts";
import { micro } from "./micro.ts";
import { microText } from "./microText.ts";
import { pytorch } from "./native/pytorch.ts";
import { sglangServing, vllmServing } from "./native/serving.ts";
import { columns, written } from "./native/written.ts";
import { outcome } from "./outcome.ts";
import { ownDataset } from "./ownDataset.ts";
import { ownParquet } from "./ownParquet.ts";
import { prediction } from "./prediction.ts";
import { published } from "./published.ts";
import { nothing, type Reader } from "./reader.ts";
import { runAgentText } from "./runAgentText.ts";
import { runClaudeStdout } from "./runClaudeStdout.ts";
import { runCodexStderr } from "./runCodexStderr.ts";
import { runDiffTargets } from "./runDiffTargets.ts";
import { runJournal } from "./runJournal.ts";
import { runModelPatch } from "./runModelPatch.ts";
import { runPrediction } from "./runPrediction.ts";
import { runPrompt } from "./runPrompt.ts";
import { runSummary } from "./runSummary.ts";
import { runTaskText } from "./runTaskText.ts";
import { runTrajectory } from "./runTrajectory.ts";
import { benchstat } from "./samples/benchstat.ts";
import { hyperfine } from "./samples/hyperfine.ts";
import { plainJson } from "./samples/plainJson.ts";
import { pyperf } from "./samples/pyperf.ts";
import { samplesReader } from "./samples/reader.ts";
import { sglangIsolated } from "./sglangIsolated.ts";
import { sglangServingFile } from "./sglangServingFile.ts";
import { sglangVariantList } from "./sglangVariantList.ts";
import { threeWay } from "./threeWay.ts";
import { variantFile } from "./variantFile.ts";

/** What the row of a format can name as its reader. The order means nothing. */
export const readers = {
  "benchmark-log": benchmarkLog,
  // its mark is all that there is to know it by
  benchstat: { file: samplesReader(benchstat).file },
  "benchtriage-trial": benchtriageTrial,
  "canonical-task": canonicalTask,
  columns,
  "commit-analysis": commitAnalysis,
  "commit-files": commitFiles,
  "commit-fixes": commitFixes,
  "commit-list": commitList,
  evaluation,
  "export-summary": exportSummary,
  "git-show": gitShow,
  hyperfine: samplesReader(hyperfine),
  mapped,
  micro,
  "micro-text": microText,
  // files that say nothing that is not said better elsewhere: known, so that what is left as unknown is really unknown
  nothing: { file: () => nothing },
  outcome,
  "own-dataset": ownDataset,
  "own-parquet": ownParquet,
  "plain-json": samplesReader(plainJson),
  prediction,
  published,
  pyperf: samplesReader(pyperf),
  pytorch,
  "run-agent-text": runAgentText,
  "run-claude-stdout": runClaudeStdout,
  "run-codex-stderr": runCodexStderr,
  "run-diff-targets": runDiffTargets,
  "run-journal": runJournal,
  "run-model-patch": runModelPatch,
  "run-prediction": runPrediction,
  "run-prompt": runPrompt,
  "run-summary": runSummary,
  "run-task": runTaskText,
  "run-trajectory": runTrajectory,
  "sglang-isolated": sglangIsolated,
  "sglang-serving": sglangServing,
  "sglang-serving-file": sglangServingFile,
  "sglang-variant-list": sglangVariantList,
  "three-way": threeWay,
  "variant-file": variantFile,
  "vllm-serving": vllmServing,
  written,
} as const satisfies Readonly<Record<string, Reader>>;
