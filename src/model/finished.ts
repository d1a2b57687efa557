/** What a command hands back: its product, what a person watching reads, and the exit code. */
export interface Finished {
  /** The product: standard output. */
  readonly stdout: string;
  /** A product that may be large, instead of it: made while it is printed, once. */
  readonly pieces?: Iterable<string>;
  /** For a person watching: standard error. */
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2;
}
