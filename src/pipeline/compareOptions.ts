import type { LayoutWords } from "../formats/layout.ts";
import type { KnowledgeChoice } from "../knowledge/layers.ts";

export interface CompareOptions extends LayoutWords {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly alpha: number;
  /** In percent. */
  readonly margin: number;
  /** `lower`, `higher`, or NAME=lower, each as often as needed. */
  readonly better: readonly string[];
  /** Keys and fields of the workload that may differ between the sides. */
  readonly vary?: readonly string[] | undefined;
  /** Metrics that the headline and the exit code rest on, in place of the primary ones. */
  readonly metric?: readonly string[] | undefined;
  /** Latency targets: `ttft=500ms,tpot=50ms`. */
  readonly slo?: string | undefined;
  /** A file for the curves as a picture. */
  readonly chart?: string | undefined;
  /** Every comparison in the table, and not only those that decide. */
  readonly all?: boolean | undefined;
  /** Characters a line of the terminal holds; absent where the table goes elsewhere. */
  readonly width?: number | undefined;
  readonly colour?: boolean | undefined;
  readonly format: string;
  readonly json?: boolean | undefined;
  readonly failOn?: string | undefined;
  readonly allowMissing?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  /** A user's folder laid over the package's knowledge. */
  readonly knowledge?: KnowledgeChoice | undefined;
}
