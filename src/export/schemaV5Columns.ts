const latencies = ["ttft", "tpot", "itl"] as const;
const statistics = ["mean", "median", "p99"] as const;
const measured = [
  ...latencies.flatMap((id) => statistics.map((statistic) => `${id}_${statistic}`)),
  "latency_avg",
  "throughput",
];
const compared = ["human_improvement", "agent_improvement", "agent_vs_human"] as const;

/** The 76 columns of the published table, in its order. */
export const v5Columns: readonly string[] = [
  "commit_hash",
  "commit_short",
  "commit_subject",
  "repo",
  "perf_command",
  "files_changed",
  "pr_url",
  "models",
  "parent_commit",
  "gpu_config",
  "benchmark_mode",
  "agent_name",
  "agent_model",
  "benchmark_date",
  "model",
  "has_agent_patch",
  "patch_path",
  ...["baseline", "human", "agent"].flatMap((variant) => measured.map((name) => `${variant}_${name}`)),
  ...compared.flatMap((prefix) => latencies.map((id) => `${prefix}_${id}_mean`)),
  ...compared.flatMap((prefix) => [`${prefix}_ttft_median`, `${prefix}_ttft_p99`]),
  ...compared.flatMap((prefix) => [`${prefix}_latency_avg`, `${prefix}_throughput`]),
  "baseline_raw",
  "human_raw",
  "agent_raw",
  "test_script",
  "data_source",
];
