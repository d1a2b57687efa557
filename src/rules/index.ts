import agentMissing from "./agent-missing.ts";
import architectureUnavailable from "./architecture-unavailable.ts";
import attemptCopied from "./attempt-copied.ts";
import attemptMisattributed from "./attempt-misattributed.ts";
import attemptSuccessContradicted from "./attempt-success-contradicted.ts";
import attemptTooFast from "./attempt-too-fast.ts";
import attemptWithoutSteps from "./attempt-without-steps.ts";
import baselineMissing from "./baseline-missing.ts";
import benchmarkLevelWrong from "./benchmark-level-wrong.ts";
import coldStart from "./cold-start.ts";
import commandFiller from "./command-filler.ts";
import commandMalformed from "./command-malformed.ts";
import commandMissing from "./command-missing.ts";
import commandPlaceholder from "./command-placeholder.ts";
import commitNotPerformance from "./commit-not-performance.ts";
import commitReverted from "./commit-reverted.ts";
import correctionInvalid from "./correction-invalid.ts";
import datasetMissing from "./dataset-missing.ts";
import effectContradictory from "./effect-contradictory.ts";
import effectWithinNoise from "./effect-within-noise.ts";
import engineMismatch from "./engine-mismatch.ts";
import featureFlagAsymmetric from "./feature-flag-asymmetric.ts";
import flagIneffective from "./flag-ineffective.ts";
import flagMisplaced from "./flag-misplaced.ts";
import flagUnknown from "./flag-unknown.ts";
import flagValueInvalid from "./flag-value-invalid.ts";
import gpuCountExceeded from "./gpu-count-exceeded.ts";
import humanMissing from "./human-missing.ts";
import imageMissing from "./image-missing.ts";
import improvementStale from "./improvement-stale.ts";
import infrastructureSpecial from "./infrastructure-special.ts";
import memoryExceeded from "./memory-exceeded.ts";
import metricFromLogLine from "./metric-from-log-line.ts";
import metricMislabelled from "./metric-mislabelled.ts";
import metricRateLimited from "./metric-rate-limited.ts";
import metricWrongForMode from "./metric-wrong-for-mode.ts";
import modelGated from "./model-gated.ts";
import modelMismatch from "./model-mismatch.ts";
import modelUnknown from "./model-unknown.ts";
import modelUnsupported from "./model-unsupported.ts";
import parentMissing from "./parent-missing.ts";
import patchContainsItself from "./patch-contains-itself.ts";
import patchEmpty from "./patch-empty.ts";
import patchEqualsHuman from "./patch-equals-human.ts";
import patchFilesMissed from "./patch-files-missed.ts";
import patchNotApplied from "./patch-not-applied.ts";
import patchScopeExceeded from "./patch-scope-exceeded.ts";
import patchSyntaxInvalid from "./patch-syntax-invalid.ts";
import patchTemplateCode from "./patch-template-code.ts";
import patchTestsOnly from "./patch-tests-only.ts";
import pathLocal from "./path-local.ts";
import pathNotExercised from "./path-not-exercised.ts";
import promptVague from "./prompt-vague.ts";
import requestsTooFew from "./requests-too-few.ts";
import resultOverwritten from "./result-overwritten.ts";
import runFailed from "./run-failed.ts";
import sampleCopied from "./sample-copied.ts";
import scriptWrong from "./script-wrong.ts";
import sourcesDisagree from "./sources-disagree.ts";
import statusContradicted from "./status-contradicted.ts";
import throughputRateLimited from "./throughput-rate-limited.ts";
import tradeoffHidden from "./tradeoff-hidden.ts";
import trialsTooFew from "./trials-too-few.ts";
import workloadCached from "./workload-cached.ts";
import workloadMismatch from "./workload-mismatch.ts";
import type { Rule } from "./rule.ts";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = [
  agentMissing,
  architectureUnavailable,
  attemptCopied,
  attemptMisattributed,
  attemptSuccessContradicted,
  attemptTooFast,
  attemptWithoutSteps,
  baselineMissing,
  benchmarkLevelWrong,
  coldStart,
  commandFiller,
  commandMalformed,
  commandMissing,
  commandPlaceholder,
  commitNotPerformance,
  commitReverted,
  correctionInvalid,
  datasetMissing,
  effectContradictory,
  effectWithinNoise,
  engineMismatch,
  featureFlagAsymmetric,
  flagIneffective,
  flagMisplaced,
  flagUnknown,
  flagValueInvalid,
  gpuCountExceeded,
  humanMissing,
  imageMissing,
  improvementStale,
  infrastructureSpecial,
  memoryExceeded,
  metricFromLogLine,
  metricMislabelled,
  metricRateLimited,
  metricWrongForMode,
  modelGated,
  modelMismatch,
  modelUnknown,
  modelUnsupported,
  parentMissing,
  patchContainsItself,
  patchEmpty,
  patchEqualsHuman,
  patchFilesMissed,
  patchNotApplied,
  patchScopeExceeded,
  patchSyntaxInvalid,
  patchTemplateCode,
  patchTestsOnly,
  pathLocal,
  pathNotExercised,
  promptVague,
  requestsTooFew,
  resultOverwritten,
  runFailed,
  sampleCopied,
  scriptWrong,
  sourcesDisagree,
  statusContradicted,
  throughputRateLimited,
  tradeoffHidden,
  trialsTooFew,
  workloadCached,
  workloadMismatch,
];
