import * as all from "./all.ts";
import type { Report } from "./page/report.ts";

/** Every page, in the order they are written. */
export const reports: readonly Report[] = Object.values(all);
