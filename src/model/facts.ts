import type { Component, Gpu, ModelEntry, Signal } from "./catalogues.ts";
import type { CommandCheck, CommandWorkload } from "./command.ts";
import type { Comparison } from "./comparison.ts";
import type { Origin } from "./origin.ts";
import type { Policy, Target } from "./policy.ts";
import type { Change, Mode, Project, RunRecord, SignalMatch, Variant } from "./records.ts";

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
  /** True when the target machine runs it (only for architectures). */
  readonly runsOnTarget: boolean;
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

/** Corrected commands a person published. */
export interface CuratedCommand {
  readonly command: CommandFact;
  /** The command for the baseline, where the person gave another one. */
  readonly baseline: CommandFact | null;
}

/** A benchmark the component map knows for the changed code at the commit's date, as a runnable command. */
export interface BenchmarkProposal {
  readonly component: Component;
  readonly command: string;
  readonly mode: string;
  /** It parses at the commit and finds no blocking or fixable problem there. */
  readonly sound: boolean;
  readonly note: string | null;
}

/**
 * All that is known of one commit: the bag rules pick from. A key that is absent is unknown. Rules see one commit
 * and no file; thresholds and catalogues have already become facts here.
 */
export interface Facts {
  readonly identity: { readonly id: string; readonly project: Project | null; readonly origins: readonly [Origin, ...Origin[]] };
  readonly target: Target & { readonly entry: Gpu };
  readonly policy: Policy;
  readonly subject?: Sourced<string>;
  readonly date?: Sourced<string>;
  readonly parent?: Sourced<string>;
  readonly hardware?: HardwareLabel;
  readonly change?: Change;
  readonly signals?: readonly SignalFact[];
  readonly components?: readonly ComponentMatch[];
  readonly command?: CommandFact;
  /** Every source's command, the chosen one first. */
  readonly commands: readonly Sourced<string>[];
  readonly curatedCommand?: CuratedCommand;
  readonly model?: { readonly id: string; readonly entry: ModelEntry; readonly origin: Origin };
  readonly runs: Readonly<Record<Variant, readonly RunRecord[]>>;
  readonly comparisons: readonly Comparison[];
  /** The comparison the policy's verdict rests on. */
  readonly primary?: Comparison;
  readonly proposals: readonly BenchmarkProposal[];
  /** Facts on which sources differ: the fact's name and every value with its origin. */
  readonly conflicts: readonly { readonly fact: string; readonly values: readonly Sourced<string>[] }[];
}
