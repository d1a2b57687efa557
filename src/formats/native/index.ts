import { sglangOffline, sglangOneBatch, vllmLatency, vllmStartup, vllmThroughput } from "./offline.ts";
import { pytorchBenchmark } from "./pytorch.ts";
import type { NativeFormat } from "./result.ts";
import { sglangServing, vllmServing } from "./serving.ts";

/** The results of benchmark programs that stand in JSON; the first that knows an object reads it. */
export const nativeFormats: readonly NativeFormat[] = [
  sglangServing,
  vllmServing,
  vllmLatency,
  vllmThroughput,
  vllmStartup,
  sglangOneBatch,
  sglangOffline,
  pytorchBenchmark,
];
