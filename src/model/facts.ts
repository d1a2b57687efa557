import type { AttemptRecord } from "./attempts.ts";
import type { Component, Gpu, ModelEntry, Requirement, Signal } from "./catalogues.ts";
import type { CommandCheck } from "./command.ts";
import type { CommandWorkload } from "./commandWorkload.ts";
import type { RunCopy } from "./copies.ts";
import type { Comparison } from "./comparison.ts";
import type { Correction } from "./correction.ts";
import type { CommitEvidence } from "./evidence.ts";
import type { FailedExecution } from "./failures.ts";
import type { ImageFact, ParentGap } from "./images.ts";
import type { Origin } from "./origin.ts";
import type { Policy, Target } from "./policy.ts";
import type { Thresholds } from "./thresholds.ts";
import type { Run } from "./runState.ts";
import type { Change, ChangedFile, Mode, Project, SignalMatch, Variant } from "./records.ts";
import type { Mismatch, CandidateEffect, HardwareFloor, UnreachedRun, StaleEffect } from "./runFacts.ts";

/** A value and where it stands. */
export interface Sourced<T> {
  readonly value: T;
  readonly origin: Origin;
  /** The file format it came from. */
  readonly format: string;
}

/** A changed file set that one component of the engine owns. */
export interface ComponentMatch {
  readonly component: Component;
  readonly files: readonly string[];
  readonly lines: number;
  /** Share of the changed non-test source lines, 0 to 1. */
  readonly share: number;
  /** The record of the change, with the first changed file as quote. */
  readonly origin: Origin;
}

/** A signal found in the commit, with every place it was seen. */
export interface SignalFact {
  readonly signal: Signal;
  readonly matches: readonly SignalMatch[];
  readonly origins: readonly [Origin, ...Origin[]];
  /** Share of the changed non-test source files whose path is hard evidence, 0 to 1. */
  readonly fileShare: number;
  readonly inSubject: boolean;
  readonly inDiff: boolean;
  /** Anything in the changed paths or lines shows it, also what would prove little alone. */
  readonly inSource: boolean;
  /** True when the target machine runs it (only for architectures). */
  readonly runsOnTarget: boolean;
}

/** One condition of a changed component, held against the command. */
export interface RequirementFact {
  readonly match: ComponentMatch;
  readonly need: Requirement;
  readonly otherwise: Component["requires"][number]["otherwise"];
  readonly why: string;
  /** null: the command does not tell. */
  readonly met: boolean | null;
  /** What the command has instead, in words. */
  readonly found: string;
  readonly corrections: readonly Correction[];
}

/** A switch that decides whether the changed code runs. */
export interface SwitchFact {
  readonly name: string;
  readonly kind: "flag" | "env";
  /** True when the commit itself adds it: the baseline cannot be given it. */
  readonly added: boolean;
  readonly takesValue: boolean;
  readonly on: boolean;
  readonly origin: Origin;
}

/** The hardware a mapping names for the commit (`H100-TP4`, `AMD-MI300X`, `Intel-CPU`). */
export interface HardwareLabel {
  readonly text: string;
  readonly origin: Origin;
  readonly gpu: Gpu | null;
  /** A named platform that is no GPU of the table. */
  readonly platform: string | null;
  readonly count: number;
  readonly runsOnTarget: boolean | null;
}

export interface CommandFact {
  readonly text: string;
  readonly origin: Origin;
  readonly check: CommandCheck;
  readonly workload: CommandWorkload;
  readonly mode: Mode | null;
  /** Set when the command is a known stand-in that says nothing about the change; names the template. */
  readonly filler: string | null;
}

/** The model of a commit's benchmark, and what the catalogue knows of it. */
export interface NamedModel {
  readonly id: string;
  readonly origin: Origin;
  readonly entry: ModelEntry | null;
}

/** How many GPUs a command's parallelism needs. */
export interface GpuRequest {
  readonly value: number;
  readonly origin: Origin;
  /** The chosen command, or a line that the author wrote down. */
  readonly by: "command" | "author";
  /** The flag of tensor parallelism as it is written. */
  readonly flag?: string;
  /** Machines were counted, whose GPUs a variable hides. */
  readonly isLeast?: true;
  /** The model that needs them: it fits on no fewer, and nothing can be run in its place. */
  readonly forModel?: string;
  /** Its model, or one that can be run in its place, loads on the target: only the change could need more. */
  readonly isForSpeed?: true;
}

/** Whether the named model loads on the target. */
export interface MemoryFact {
  /** GPUs of the target's kind that load it. */
  readonly needed: number;
  readonly fits: boolean;
  /** The changed code never runs with it: it is not the model of this commit. */
  readonly isWrong: boolean;
  /** A model that runs the same code and fits. */
  readonly other: string | null;
}

/** Corrected commands a person published. */
export interface CuratedCommand {
  readonly command: CommandFact;
  /** The command for the baseline, where the person gave another one. */
  readonly baseline: CommandFact | null;
}

/** Trials of the policy's pair that may be compared, a side. */
export interface TrialsFact {
  readonly reference: number;
  readonly candidate: number;
  /** The comparison that has them; where none may be compared, one that may not. Null without any. */
  readonly comparison: Comparison | null;
  /** How many comparisons of the pair are on a metric that the policy names. */
  readonly named: number;
}

/** How many GPUs a run's record names, and how many its command's parallelism needs. */
export interface MachineFact {
  readonly side: string;
  readonly pipeline: string;
  readonly stated: number;
  readonly needed: number;
  readonly origin: Origin;
}

/** What failed runs of a class say a flag may be at most, as the correction of the command. */
export interface LimitFact {
  readonly class: string;
  readonly value: number;
  readonly correction: Correction;
}

/**
 * A benchmark for the changed code at the commit's date, as a runnable command: another one that a source names, or one the
 * component map knows.
 */
export interface BenchmarkProposal {
  readonly component: Component;
  readonly command: string;
  readonly mode: string;
  /** It parses at the commit and finds no blocking or fixable problem there. */
  readonly sound: boolean;
  /** It would be, but no model is known for it: `MODEL` stands in the command. */
  readonly isOpen?: true;
  readonly note: string | null;
}

/**
 * All that is known of one commit: the bag rules pick from. A key that is absent is unknown. Rules see one commit
 * and no file; thresholds and catalogues have already become facts here.
 */
export interface Facts {
  readonly identity: {
    readonly id: string;
    readonly hash: string;
    readonly project: Project | null;
    readonly origins: readonly [Origin, ...Origin[]];
  };
  readonly target: Target & { readonly entry: Gpu };
  readonly policy: Policy;
  /** What the policy asks of a single run; absent where it asks nothing. */
  readonly validity?: NonNullable<Policy["validity"]>;
  /** The policy's thresholds, values only. */
  readonly thresholds: Thresholds;
  readonly subject?: Sourced<string>;
  readonly date?: Sourced<string>;
  /** Every source's parent, best first. */
  readonly parents: readonly Sourced<string>[];
  /** What mappings say the commit is for; empty when none says. */
  readonly hardware: readonly HardwareLabel[];
  readonly change?: Change;
  /** The files it changes, with the input file that tells; empty without a diff. */
  readonly changedFiles: readonly (ChangedFile & { readonly statedIn: string })[];
  /** Those of them that are no tests, documents or CI. */
  readonly sourceFiles: readonly string[];
  /** From paths, diff, subject and prose; empty when nothing special shows. */
  readonly signals: readonly SignalFact[];
  /** Components that own changed source lines, largest share first. */
  readonly components?: readonly ComponentMatch[];
  /** What the dominant component, and those that the subject names, ask of a workload, held against the chosen command. */
  readonly requirements?: readonly RequirementFact[];
  /** Flags and variables that switch the change on and are off by default. */
  readonly switches: readonly SwitchFact[];
  readonly command?: CommandFact;
  /** The author's own line that starts the server of the benchmark, where the target has the GPUs it asks for. */
  readonly server?: CommandFact;
  readonly gpuRequests: readonly GpuRequest[];
  /** Every source's command, the chosen one first. */
  readonly commands: readonly Sourced<string>[];
  readonly curatedCommand?: CuratedCommand;
  /** The model of the benchmark, where the catalogue knows it. */
  readonly model?: NamedModel & { readonly entry: ModelEntry };
  readonly memory?: MemoryFact;
  readonly runs: Readonly<Record<Variant, readonly Run[]>>;
  readonly unreached: readonly UnreachedRun[];
  /** What is known of each variant and agent: whether something was measured is asked here. */
  readonly evidence: CommitEvidence;
  /** The kind of benchmark that is meant; null where nothing tells. */
  readonly own: { readonly mode: Mode | null };
  /** Every run of a coding agent for this commit, copies included. */
  readonly attempts: readonly AttemptRecord[];
  /** A prompt that meets a smaller share of its criteria is vague; a success in fewer seconds is too fast. */
  readonly attemptLimits: {
    readonly vagueBelow: number;
    readonly criteria: Readonly<Record<string, string>>;
    readonly shortestS: number;
  };
  /** What is told of those runs a second time: rows of tables, snapshots, exports. */
  readonly copies: readonly RunCopy[];
  readonly mismatches: readonly Mismatch[];
  readonly staleEffects: readonly StaleEffect[];
  /** Of its candidates against the baseline: of published tables, and of its own runs on the metric of the policy. */
  readonly candidates: readonly CandidateEffect[];
  /** Times below what reading the weights takes. */
  readonly floors: readonly HardwareFloor[];
  /** When those are doubted; absent where the policy never does. */
  readonly claims?: NonNullable<Policy["claims"]>;
  /** The images of the commit and of its parent. */
  readonly images: readonly ImageFact[];
  /** Mappings that could name the parent and do not. */
  readonly parentGaps: readonly ParentGap[];
  /** Executions that did not succeed, each with the one class that explains it. */
  readonly failures: readonly FailedExecution[];
  /** Limits that their logs name. */
  readonly limits: readonly LimitFact[];
  readonly comparisons: readonly Comparison[];
  /** The comparison the policy's verdict rests on. */
  readonly primary?: Comparison;
  readonly trials: TrialsFact;
  readonly machines: readonly MachineFact[];
  readonly proposals: readonly BenchmarkProposal[];
  /** Facts on which sources differ: the fact's name and every value with its origin. */
  readonly conflicts: readonly {
    readonly fact: string;
    /** The first is taken. */
    readonly values: readonly Pick<Sourced<string>, "value" | "origin">[];
  }[];
}
