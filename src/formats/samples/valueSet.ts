import type { WholeFile } from "../../io/wholeFile.ts";
import type { Workload } from "../../model/records.ts";

/** Repeated values of one quantity as a file of some other tool gives them. */
export interface ValueSet {
  /** The benchmark's own name. */
  readonly name: string;
  /** The quantity: `time`, `sec/op`, `ttft mean`. */
  readonly metric: string;
  /** As the file states it; null where it does not. */
  readonly unit: string | null;
  /** Absent where the file does not tell which direction is good. */
  readonly better?: "lower" | "higher";
  readonly values: readonly number[];
  /** iteration: values of one process, which share its luck and are not independent trials. */
  readonly unitOf: "run" | "iteration";
  readonly workload?: Workload;
}

/** A format that holds nothing but repeated values. Loads no schema library: `compare` must answer at once. */
export interface SampleFormat {
  readonly name: string;
  /** What the file says, or null where it is of another format. */
  read(file: WholeFile): readonly ValueSet[] | null;
}
