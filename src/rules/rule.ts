import type { Correction } from "../model/correction.ts";
import type { Facts } from "../model/facts.ts";
import type { Axis, Severity } from "../model/finding.ts";
import type { Origin } from "../model/origin.ts";
import type { Decides } from "../model/verdict.ts";

export type Args = Readonly<Record<string, string | number>>;

/** What a rule returns: which of its messages, with which values, proven where, and how it could be corrected. */
export interface Report<M extends string> {
  readonly messageId: M;
  readonly args: Args;
  /** The type forbids a claim without proof. */
  readonly evidence: readonly [Origin, ...Origin[]];
  readonly corrections?: readonly Correction[];
  /** The attempt it is about; findings on an attempt say nothing on the commit. */
  readonly attempt?: string;
  /** Softer or harder than the message's default, where the facts decide it. */
  readonly severity?: Severity;
}

interface Message {
  /** `{name}` is filled from the report's args. */
  readonly text: string;
  readonly severity: Severity;
}

/**
 * - `presence`: which runs and parents are there at all
 * - `success`: whether an attempt was the success that it is marked as
 */
export type Subject = "presence" | "success";

export interface RuleDefinition<K extends keyof Facts, M extends string> {
  /** A noun for what is wrong; the file has the same name. */
  readonly id: string;
  readonly axis: Axis;
  /** What its finding means where it decides; absent in a rule that only notes. */
  readonly decides?: Decides;
  /** What pages gather it under, finer than the axis. */
  readonly about?: Subject;
  readonly title: string;
  /** Why a reader should care. */
  readonly rationale: string;
  /** What to do about it, for the recommendations: an imperative sentence. */
  readonly advice: string;
  /** Facts without which the rule cannot speak; it is then "not applicable". */
  readonly needs: readonly K[];
  readonly messages: Readonly<Record<M, Message>>;
  check(facts: Pick<{ readonly [P in keyof Facts]-?: NonNullable<Facts[P]> }, K>): readonly Report<M>[];
}

/** A rule whose key and message types are forgotten, so that rules of all kinds fit one list. */
export interface Rule {
  readonly id: string;
  readonly axis: Axis;
  readonly decides?: Decides;
  readonly about?: Subject;
  readonly title: string;
  readonly rationale: string;
  readonly advice: string;
  readonly needs: readonly (keyof Facts)[];
  readonly messages: Readonly<Record<string, Message>>;
  check(facts: Facts): readonly Report<string>[];
}

/**
 * Declares a rule. The compiler refuses to read a fact that is not in `needs`, an unknown message, and a report
 * without evidence; the runner (check.ts) guarantees at run time that every needed fact is there.
 */
export function defineRule<const K extends keyof Facts, const M extends string>(
  definition: RuleDefinition<K, M>,
): Rule {
  return definition as unknown as Rule;
}
