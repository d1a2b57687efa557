import { benchstat } from "./benchstat.ts";
import { hyperfine } from "./hyperfine.ts";
import { plainJson } from "./plainJson.ts";
import { pyperf } from "./pyperf.ts";
import type { SampleFormat } from "./valueSet.ts";

/** Formats of repeated values that need no schema library; what they do not know is read by the formats that do. */
export const sampleFormats: readonly SampleFormat[] = [benchstat, pyperf, hyperfine, plainJson];
