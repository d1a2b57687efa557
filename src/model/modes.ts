/** The kinds of benchmark, and which parser reads what a program of each prints. What each measures stands in the metrics' entries. */
export const modeTable = {
  serving: { parser: "serving-block" },
  latency: { parser: "latency-block" },
  throughput: { parser: "throughput-line" },
  "prefix-caching": { parser: "plain-lines" },
  micro: { parser: "plain-lines" },
  startup: { parser: "plain-lines" },
} as const satisfies Record<string, { readonly parser: string }>;

export type Mode = keyof typeof modeTable;
export const modes = Object.keys(modeTable) as [Mode, ...Mode[]];
