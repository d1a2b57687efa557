import * as fc from "fast-check";
import { test } from "vitest";
import { correctsOnce, hostileCommands, mutatedCommands, survives } from "../fuzz/commands.ts";

/* Some hundreds on every run; `npm run fuzz -- commands hostile-commands` for many. */
const RUNS = 300;

test("no word of a mutated command goes without a step that names it, and correcting twice is correcting once", () => {
  fc.assert(fc.property(mutatedCommands, correctsOnce), { numRuns: RUNS });
});

test("a command with a hostile text in it is printed as it was, and correcting it twice is correcting it once", () => {
  fc.assert(fc.property(hostileCommands, survives), { numRuns: RUNS });
});
