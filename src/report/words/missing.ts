import type { Missing, MissingKind } from "../../model/missing.ts";
import type { MissingPart, PlanOption } from "../../model/missingParts.ts";

type ArgsOf<Kind extends MissingKind> = Extract<Missing, { kind: Kind }>["args"];

const words: { readonly [Kind in MissingKind]: (args: ArgsOf<Kind>) => string } = {
  command: () => "command: no runnable command is known",
  parent: () => "parent: no source names it",
  change: () => "change: no source tells it, so nobody can say whether the command runs it",
  image: ({ variant }) => `image of ${variant}: no name is known, and no commit to build from`,
  "image-digest": ({ image, variants }) => `image digest of ${variants.join(", ")}: pin ${image}`,
  patch: ({ variant }) => `patch of ${variant}: no non-empty patch is in the data`,
  metric: ({ program }) =>
    `metric: what ${program ?? "this program"} prints has no parser, a person must say which number counts`,
  hardware: ({ needed, gpu, count }) => `hardware: ${needed} × ${gpu} are needed, the target has ${count}`,
  finding: ({ rule, message }) => `${rule}: ${message}`,
};

/** What a job waits for, in words. */
export function missingWords({ kind, args }: Missing): string {
  // the table above has for each kind a function of its own arguments
  return (words[kind] as (args: Missing["args"]) => string)(args);
}

/** The name of a kind of part. */
export function missingPartName({ kind, rule }: MissingPart): string {
  return rule ?? kind.replace("-", " ");
}

/** The name of what a job waits for: a kind of part, or a rule, which has a name of its own. */
export function missingKindWords(name: string): string {
  return name in advices ? name.replace("-", " ") : name;
}

/** What to do about it; null where a rule speaks, which has an advice of its own. */
export function missingPartAdvice({ kind }: MissingPart): string | null {
  return advices[kind];
}

const advices: Readonly<Record<MissingKind, string | null>> = {
  "image-digest":
    "give --images a file of images with their digests, such as `docker image ls --digests` prints",
  image: "find the parent commit, which names the image and what to build",
  patch: "put the agents' patches beside their runs, or leave the agents out with --agents none",
  change: "give a git clone of the project: --repo CLONE, or the commit's diff",
  parent: "add a mapping that names the parent commit",
  metric: "decide which printed number counts, and write it into the job as primaryMetric",
  command: "add the command to the commit's metadata (perf_command)",
  hardware: "plan for a larger machine with --target GPUxN",
  finding: null,
};

/** An option of `plan` as it is typed. */
export const optionWords: Readonly<Record<PlanOption, string>> = {
  images: "--images FILE",
  agents: "--agents none",
};
