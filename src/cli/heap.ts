import { setFlagsFromString } from "node:v8";

/**
 * Keeps the heap near what is in use. By default V8 lets garbage grow to several times the living data on a machine
 * with much memory; reading two gigabytes row by row would then take more than one.
 */
export function keepHeapTight(): void {
  setFlagsFromString("--heap-growing-percent=20");
}

/** A set that takes more is short of memory, too: V8's own way would double it. */
const MUCH = 256 * 1024 * 1024;

/** Reading is over: what follows is short of time, not of memory, and V8's own way collects less often. */
export function letHeapGrow(): void {
  if (process.memoryUsage().heapUsed > MUCH) return;
  setFlagsFromString("--heap-growing-percent=0");
}
