import type { Evidence, EvidenceKind } from "./evidence.ts";
import type { KeptEffect } from "./history.ts";
import type { Mode } from "./records.ts";
import type { Status } from "./verdict.ts";

/** An established effect that came, went, turned or stayed; or a conclusion or a number that moved without one. */
export interface EffectChange {
  readonly kind: "turned" | "new" | "persists" | "resolved" | "moved";
  /** First eight digits. */
  readonly commit: string;
  readonly before: KeptEffect | null;
  readonly now: KeptEffect | null;
  /** Of one that persists: the time of the first report in a row that said so. */
  readonly since: string | null;
}

/** A variant whose evidence or whose representing run is another one than before. */
export interface EvidenceMove {
  readonly commit: string;
  readonly mode: Mode | null;
  /** `baseline`, `human` or an agent's name. */
  readonly variant: string;
  readonly before: Evidence;
  readonly now: Evidence;
  /** Root causes of executions that failed since. */
  readonly failed: readonly string[];
  /** Executions that the earlier report had and this one has not. */
  readonly vanished: number;
}

export interface EvidenceCount {
  readonly variant: string;
  readonly mode: Mode | null;
  readonly kind: EvidenceKind;
  readonly before: number;
  readonly now: number;
}

/** What differs between an earlier report and this one. */
export interface Changes {
  readonly earlier: { readonly report: number; readonly now: string | null; readonly data: string };
  /** Whether both read the same files. */
  readonly sameData: boolean;
  /** The earlier policy and version of the tool, where they are others. */
  readonly policyBefore: string | null;
  readonly toolBefore: string | null;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly effects: readonly EffectChange[];
  readonly evidence: readonly EvidenceMove[];
  /** How many commits hold which evidence of a variant in a mode, before and now, where that differs. */
  readonly evidenceCounts: readonly EvidenceCount[];
  /** Commits of another verdict, or of the same one by other rules. */
  readonly verdicts: readonly {
    readonly commit: string;
    readonly before: Status;
    readonly now: Status;
    readonly came: readonly string[];
    readonly left: readonly string[];
  }[];
  /** Commits of which more pairs, or (negative) fewer, cannot be compared, by the kind of reason. */
  readonly barred: readonly { readonly commit: string; readonly kind: string; readonly pairs: number }[];
  /** What is known of a commit by other sources than its runs. */
  readonly metadata: readonly {
    readonly commit: string;
    readonly field: "subject" | "mode";
    readonly before: string | null;
    readonly now: string | null;
  }[];
  /** Root causes that no execution had before. */
  readonly causes: readonly { readonly name: string; readonly executions: number }[];
  readonly counts: readonly { readonly name: string; readonly before: number; readonly now: number }[];
}
