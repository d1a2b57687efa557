import { benchstat } from "./benchstat.ts";
import { hyperfine } from "./hyperfine.ts";
import { plainJson } from "./plainJson.ts";
import { pyperf } from "./pyperf.ts";
import type { SampleSource } from "./values.ts";

/** Formats of repeated values that need no schema library; what they do not know goes to the other sources. */
export const sampleSources: readonly SampleSource[] = [benchstat, pyperf, hyperfine, plainJson];
