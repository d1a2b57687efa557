import { ReadPool } from "../../src/pipeline/readPool.ts";

/**
 * Reading threads that have started, as the process they are measured in has: what starting costs is in no floor. They
 * run the built program, because threads know no loader.
 */
export function startedPool(): ReadPool | undefined {
  return ReadPool.start(new URL("../../dist/pipeline/readWorker.js", import.meta.url)) ?? undefined;
}
