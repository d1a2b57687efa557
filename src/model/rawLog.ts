/** What a run that did not succeed printed, as its file holds it. Read by the digest step and never stored. */
export interface RawLog {
  readonly kind: "raw-log";
  /** Id of the run. */
  readonly run: string;
  readonly texts: readonly { readonly pointer: string; readonly text: string }[];
}
