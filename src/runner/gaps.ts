import type { Job } from "../model/manifest.ts";
import type { Missing } from "../model/missing.ts";
import { measurable } from "../model/plannedTrials.ts";
import type { Executor } from "./executors.ts";

/** The name by which `--accept` lets a gap pass: the rule's id where a rule speaks, else the kind. */
export function gapName(gap: Missing): string {
  return gap.kind === "finding" ? gap.args.rule : gap.kind;
}

/**
 * What keeps a job from running here. A tag is enough where the executor resolves it and records the digest; a local process
 * needs no image; a variant without patch leaves the job by itself. What `accepted` names passes.
 */
export function gapsOf(
  { missing, variants }: Job,
  executor: Executor,
  accepted: ReadonlySet<string>,
): Missing[] {
  const needless = new Set(
    executor.name === "local" ? ["image", "image-digest", "patch"] : ["image-digest", "patch"],
  );
  // a recipe is built where its programs run: a container starts from an image
  const unheld: Missing[] = measurable(variants)
    .filter(({ image }) => image === null && executor.name !== "local")
    .map(({ name }) => ({ kind: "image", args: { variant: name } }));
  return [...missing.filter((gap) => !needless.has(gap.kind)), ...unheld].filter(
    (gap) => !accepted.has(gapName(gap)),
  );
}
