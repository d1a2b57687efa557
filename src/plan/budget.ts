import { prospectOf, worthPerHour } from "../model/jobWorth.ts";
import type { Job, Manifest } from "../model/manifest.ts";
import { readinessOf } from "../model/missingParts.ts";
import { compareText } from "../model/order.ts";

export type Budget = NonNullable<Manifest["budget"]>;

/**
 * The jobs of a plan that a number of GPU hours pays for: of those that can start, or could with what options give, the ones that
 * settle most per hour, as long as they fit. What is left out is named with its reason.
 */
export function withinBudget(manifest: Manifest, hours: number): Manifest {
  const chosen = new Set<Job>();
  let minutes = 0;
  for (const job of manifest.jobs.filter(canStart).toSorted(byWorth)) {
    const { total } = job.gpuMinutes;
    if (total === null || minutes + total > hours * 60) continue;
    minutes += total;
    chosen.add(job);
  }
  const leftOut = manifest.jobs.filter((job) => !chosen.has(job)).toSorted(byWorth);
  const jobs = [...chosen];
  return {
    ...manifest,
    budget: {
      hours,
      planned: minutes / 60,
      settles: jobs.filter((job) => prospectOf(job).settles).length,
      leftOut: leftOut.map((job) => ({
        job: job.id,
        commit: job.commit,
        gpuMinutes: job.gpuMinutes.total,
        why: whyLeftOut(job),
      })),
    },
    jobs,
  };
}

function canStart(job: Job): boolean {
  return readinessOf([job]).open === 0;
}

function byWorth(a: Job, b: Job): number {
  return worthPerHour(prospectOf(b)) - worthPerHour(prospectOf(a)) || compareText(a.id, b.id);
}

function whyLeftOut(job: Job): Budget["leftOut"][number]["why"] {
  if (!canStart(job)) return "waits";
  return job.gpuMinutes.total === null ? "length-unknown" : "budget";
}
