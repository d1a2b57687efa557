import { existsSync, readFileSync } from "node:fs";
import { type Job, type Manifest, manifestSchema } from "../model/manifest.ts";
import { UserError } from "../model/userError.ts";

/** A manifest that fits its schema; it may have been edited by hand. */
export function manifestOf(file: string): Manifest {
  if (!existsSync(file))
    throw new UserError(`no such manifest: ${file}`, "benchtriage plan DATA writes plan/manifest.json");
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is no JSON: ${why}`, "plan it anew", { cause: error });
  }
  const read = manifestSchema.safeParse(value);
  if (!read.success) {
    const issue = read.error.issues[0];
    throw new UserError(
      `${file}: ${issue?.path.join("/") ?? ""}: ${issue?.message ?? "does not fit its schema"}`,
      "plan it anew with this version: benchtriage plan DATA",
    );
  }
  refuseUnsafe(file, read.data);
  return read.data;
}

/** Names become folders and files: a manifest that was edited by hand may not lead out of the run's folder. */
function refuseUnsafe(file: string, { jobs }: Manifest): void {
  const twice = jobs.find(({ id }, index) => jobs.findIndex((other) => other.id === id) !== index);
  const unsafe = jobs.find(({ id }) => !/^[\w][\w.-]*$/.test(id)) ?? twice;
  if (unsafe === undefined) return;
  const what = unsafe === twice ? "twice" : "which is no name of a folder";
  throw new UserError(`${file} holds the job ${JSON.stringify(unsafe.id)}, ${what}`, "plan it anew");
}

export function chosenJobs({ jobs }: Manifest, ids: readonly string[] | undefined): readonly Job[] {
  if (ids === undefined || ids.length === 0) return jobs;
  const unknown = ids.find((id) => !jobs.some((job) => job.id === id));
  if (unknown !== undefined)
    throw new UserError(
      `the manifest has no job ${unknown}`,
      `its jobs: ${jobs
        .slice(0, 5)
        .map(({ id }) => id)
        .join(", ")}`,
    );
  return jobs.filter(({ id }) => ids.includes(id));
}
