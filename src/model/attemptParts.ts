import type { AttemptPart, AttemptRecord, Attribution, Evaluation } from "./attempts.ts";

/*
 * A run directory as readers tell it, file by file. dataset/ joins the files of a directory into one attempt; the
 * texts in here are digested on the way and never stored.
 */

interface AttemptFile {
  /** The run directory, as a path of the input. */
  readonly directory: string;
  readonly format: string;
  readonly file: string;
  readonly bytes: number;
  /** Other files, wherever they stand, may tell of the same attempt. */
  readonly together?: true;
}

/** What one file says of the attempt; an absent field is one it says nothing of. */
export interface AttemptPartRecord extends AttemptFile {
  readonly kind: "attempt-part";
  /** Of the bytes as they stand in the file; only of a journal, by which copies are known. */
  readonly sha256?: string;
  readonly part: Exclude<AttemptPart, "patch">;
  readonly said: PartFacts;
}

/** The patch of an attempt: raw input, digested by patches/ into `patch.facts`. */
export interface RawPatch extends AttemptFile {
  readonly kind: "raw-patch";
  /** Of the bytes as they stand in the file. */
  readonly sha256: string;
  readonly text: string;
}

export type RawAttemptRecord = AttemptPartRecord | RawPatch;

type Condensed = Pick<
  AttemptRecord,
  | "parent"
  | "project"
  | "task"
  | "returnCode"
  | "startedAt"
  | "writtenAt"
  | "durationS"
  | "firstEditS"
  | "budgetS"
  | "tokens"
  | "costUsd"
  | "steps"
  | "maxSteps"
  | "agentSaysDone"
  | "targets"
>;

/** Who a file says the attempt belongs to. */
export interface Claim {
  readonly field: Attribution["field"];
  readonly value: string;
  readonly pointer: string;
}

/** A line that tells of an error, and how often it stands in the file. */
export interface ErrorLine {
  readonly text: string;
  readonly pointer: string;
  readonly times: number;
}

export interface PartFacts extends Condensed {
  readonly commit?: string;
  /** The file's own word for how the attempt ended. */
  readonly statusText?: string;
  /** The program that ran, by which the agent is known where nothing better names it. */
  readonly tool?: string;
  readonly claims?: readonly Claim[];
  /** What the agent was asked, by place in the file: the task contract, the test script, the whole text. */
  readonly asked?: readonly { readonly pointer: string; readonly text: string }[];
  readonly targetFiles?: readonly string[];
  /** Packed hashes of the lines that the agent read and had not written itself. */
  readonly read?: string;
  /** The patch a prediction file holds; white space at the ends does not count. */
  readonly predicted?: { readonly sha256: string };
  readonly errors?: readonly ErrorLine[];
  readonly evaluation?: Evaluation;
}
