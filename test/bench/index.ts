import { attempts } from "./attempts.ts";
import type { Bench } from "./bench.ts";
import { fixCommands } from "./fix.ts";
import { ingestCorpus, ingestTree } from "./ingest.ts";

/** To add a bench: a file beside this one, a line here. */
export const benches: readonly Bench[] = [attempts, ingestCorpus, ingestTree, fixCommands];
