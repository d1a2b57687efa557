import type { CommandCheck, Era, ScriptContext, Span } from "./command.ts";
import type { Project } from "./records.ts";

/** A fact the command states, and where. */
export interface Stated<T> {
  readonly value: T;
  readonly span: Span;
  /** The flag or variable that states it, as typed. */
  readonly by: string;
}

/** What the command says of its workload. An absent field is not stated: defaults are never filled in. */
export interface CommandWorkload {
  readonly model?: Stated<string>;
  readonly tokenizer?: Stated<string>;
  readonly dataset?: Stated<string>;
  readonly datasetPath?: Stated<string>;
  readonly prompts?: Stated<number>;
  /** Infinity for `inf`. */
  readonly requestRate?: Stated<number>;
  readonly concurrency?: Stated<number>;
  readonly inputLen?: Stated<number>;
  readonly outputLen?: Stated<number>;
  readonly rangeRatio?: Stated<number>;
  readonly batchSize?: Stated<number>;
  readonly iterations?: Stated<number>;
  readonly warmups?: Stated<number>;
  readonly seed?: Stated<number>;
  readonly backend?: Stated<string>;
  readonly dtype?: Stated<string>;
  readonly quantization?: Stated<string>;
  readonly kvCacheDtype?: Stated<string>;
  readonly loadFormat?: Stated<string>;
  readonly maxModelLen?: Stated<number>;
  readonly maxBatchedTokens?: Stated<number>;
  readonly maxSequences?: Stated<number>;
  readonly tensorParallel?: Stated<number>;
  readonly pipelineParallel?: Stated<number>;
  readonly dataParallel?: Stated<number>;
  readonly nodes?: Stated<number>;
  readonly executor?: Stated<string>;
  readonly enforceEager?: Stated<boolean>;
  readonly prefixCaching?: Stated<boolean>;
  readonly chunkedPrefill?: Stated<boolean>;
  readonly expertParallel?: Stated<boolean>;
  /** The draft model or method, or the whole JSON where the era writes it so. */
  readonly speculative?: Stated<string>;
  readonly guidedBackend?: Stated<string>;
  readonly lora?: Stated<string>;
  /** From VLLM_USE_V1; absent when the variable is. */
  readonly engine?: Stated<"V0" | "V1">;
  readonly attentionBackend?: Stated<string>;
  readonly env: Readonly<Record<string, string>>;
  /** Every flag the command has, dashes for underscores, in order, once each. */
  readonly flags: readonly string[];
}

/** Reads a command, and checks it, as it was understood at a time. */
export interface CommandReading {
  read(
    text: string,
    era: Era,
    project: Project | null,
    context?: ScriptContext,
  ): { readonly check: CommandCheck; readonly workload: CommandWorkload };
}
