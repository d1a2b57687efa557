import type { Reason } from "../model/reason.ts";

/** What the place of its variants means for a comparison; `p` bounds the p of its own test from below. */
export interface Position {
  readonly p: number;
  readonly reason: Reason;
}
