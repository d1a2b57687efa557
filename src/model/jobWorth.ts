import type { Job } from "./manifest.ts";

/** What is known of a job before it runs. */
interface Prospect {
  /** Whether a result can make the commit usable, or only tells more of it. */
  readonly settles: boolean;
  readonly gpuMinutes: number | null;
}

/**
 * Verdicts that a GPU hour may settle: of a job that can make its commit usable one, of another one a fifth, over its hours; a job of
 * unknown length counts as a long one.
 */
export function worthPerHour({ settles, gpuMinutes }: Prospect): number {
  return worthOf(settles) / ((gpuMinutes ?? UNKNOWN_MINUTES) / 60);
}

/** Longer than nearly every job whose length is known. */
const UNKNOWN_MINUTES = 1440;

function worthOf(settles: boolean): number {
  return settles ? 1 : 0.2;
}

export function prospectOf({ outcomes, gpuMinutes }: Pick<Job, "outcomes" | "gpuMinutes">): Prospect {
  return { settles: outcomes.some(({ status }) => status === "usable"), gpuMinutes: gpuMinutes.total };
}
