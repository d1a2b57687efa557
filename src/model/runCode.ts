/*
 * Which code a run measured, as far as the measured path goes: two runs of one code differ by everything but a change.
 */

/**
 * - `empty-patch`: the agent changed nothing
 * - `off-path`: nothing that is changed is ever loaded on the target: tests, documents, files of other hardware
 * - `same-patch`: the patch is the human change, byte for byte
 */
export type Sameness = "empty-patch" | "off-path" | "same-patch";

export interface RunCode {
  /** Equal for runs whose code cannot differ on the measured path; of one commit only. */
  readonly code: string;
  /** Why it is the code of another variant; absent where it is the variant's own. */
  readonly as?: Sameness;
}

/** By the id of the run; a run whose code nobody knows is not in it. */
export type RunCodes = ReadonlyMap<string, RunCode>;
