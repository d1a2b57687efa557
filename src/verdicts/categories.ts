/**
 * The one table of categories: the order is the precedence (the first rule with a deciding finding names the
 * category), the words are what a summary table prints. What a machine cannot do comes before what a command does
 * wrong, and that before what the numbers say: mending the later ones is no use while an earlier one holds.
 */
export const categories: readonly (readonly [rule: string, category: string])[] = [
  ["architecture-unavailable", "Wrong hardware arch"],
  ["gpu-count-exceeded", "Multi-GPU required"],
  ["memory-exceeded", "Does not fit in memory"],
  ["infrastructure-special", "Special infra needed"],
  ["commit-not-performance", "Not a performance commit"],
  ["benchmark-level-wrong", "Wrong benchmark level"],
  ["tradeoff-hidden", "Harmful/misleading"],
  ["commit-reverted", "Revert commit"],
  ["model-unsupported", "Model not supported yet"],
  ["command-missing", "No command"],
  ["script-wrong", "Wrong script"],
  ["command-malformed", "Broken command"],
  ["command-placeholder", "Placeholder in command"],
  ["flag-unknown", "Broken command"],
  ["flag-misplaced", "Broken command"],
  ["flag-value-invalid", "Broken command"],
  ["dataset-missing", "Dataset missing"],
  ["path-local", "Path of another machine"],
  ["workload-cached", "Workload answered from a cache"],
  ["flag-ineffective", "Flag without effect"],
  ["metric-rate-limited", "Metric limited by the request rate"],
  ["requests-too-few", "Too few requests"],
  ["model-unknown", "Model does not exist"],
  ["path-not-exercised", "Change not exercised"],
  ["feature-flag-asymmetric", "Off by default"],
  ["command-filler", "Command says nothing of the change"],
  ["correction-invalid", "Published correction is wrong"],
  ["parent-missing", "Parent unknown"],
  ["image-missing", "Image missing"],
  ["run-failed", "Run failed"],
  ["baseline-missing", "Runs missing"],
  ["human-missing", "Runs missing"],
  ["agent-missing", "Runs missing"],
  ["effect-contradictory", "Metrics contradict each other"],
  ["trials-too-few", "Too few trials"],
  ["effect-within-noise", "Effect within noise"],
];

/** The category a rule stands for; a rule outside the table is its own category. */
export function categoryOf(rule: string): string {
  return categories.find(([id]) => id === rule)?.[1] ?? rule;
}

/** Smaller comes first; rules outside the table come last, in alphabetical order among themselves. */
export function precedenceOf(rule: string): number {
  const index = categories.findIndex(([id]) => id === rule);
  return index < 0 ? categories.length : index;
}
