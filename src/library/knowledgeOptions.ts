/** What every call may be given. */
export interface KnowledgeOptions {
  /** A folder of your own catalogues, formats, policies and curation, laid over the package's. */
  readonly knowledge?: string | undefined;
}
