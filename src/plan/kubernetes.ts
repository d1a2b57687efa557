import { stringify } from "yaml";
import type { Job, Manifest, RunnerCatalogue, VariantJob } from "../model/manifest.ts";
import { comment } from "./commandsSh.ts";
import { minutesOf } from "./slurm.ts";
import {
  placeOf,
  plannedTrials,
  type PlannedTrial,
  setupSteps,
  trialArguments,
  trialProgram,
} from "./trial.ts";

/*
 * One Kubernetes Job per commit. Its trials are init containers, which run one after another on one machine, so that
 * the planned order holds; the last trial is the container. Output is each container's log.
 */

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly workingDir: string;
  readonly env: readonly EnvVar[];
  readonly resources: { readonly limits: Readonly<Record<string, string>> };
  readonly volumeMounts: readonly {
    readonly name: string;
    readonly mountPath: string;
    readonly readOnly?: boolean;
  }[];
}

type EnvVar =
  | { readonly name: string; readonly value: string }
  | {
      readonly name: string;
      readonly valueFrom: {
        readonly secretKeyRef: { readonly name: string; readonly key: string; readonly optional: boolean };
      };
    };

export interface KubernetesJob {
  readonly apiVersion: "batch/v1";
  readonly kind: "Job";
  readonly metadata: {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly backoffLimit: number;
    readonly activeDeadlineSeconds: number;
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: {
        readonly restartPolicy: "Never";
        readonly nodeSelector?: Readonly<Record<string, string>>;
        readonly initContainers: readonly Container[];
        readonly containers: readonly Container[];
        readonly volumes: readonly (
          | { readonly name: string; readonly emptyDir: { readonly medium?: "Memory" } }
          | { readonly name: string; readonly persistentVolumeClaim: { readonly claimName: string } }
          | { readonly name: string; readonly configMap: { readonly name: string } }
        )[];
      };
    };
  };
}

const CONFIG = "benchtriage-programs";
const PROGRAMS = "/benchtriage";

/** The set-up steps as words behind one another, each with its folder and its number of words. */
const setupProgram = `set -euo pipefail
while [ "$#" -gt 0 ]; do
  folder=$1 count=$2
  shift 2
  (cd -- "$folder" && "\${@:1:count}")
  shift "$count"
done
`;

/** The programs of set-up and trial, which all jobs share. */
export function configMap() {
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: CONFIG, labels: { app: "benchtriage" } },
    data: { "trial.sh": trialProgram, "set-up.sh": setupProgram },
  };
}

/** The documents as YAML; jobs of which no trial can run are named in a comment instead. */
export function kubernetesText(manifest: Manifest, runner: RunnerCatalogue): string {
  const jobs = manifest.jobs.map((job) => ({ job, made: kubernetesJob(job, runner) }));
  const left = jobs.filter(({ made }) => made === null).map(({ job }) => job.commit.slice(0, 8));
  const head = [
    `# Corrected commands of ${manifest.jobs.length} fixable commits (policy ${comment(manifest.policy)}). Written by benchtriage.`,
    "# Wants a claim `benchtriage` with the patches below patches/, and may read HF_TOKEN from a secret `hugging-face`.",
    ...(left.length === 0 ? [] : [`# Left out, no image or command is known: ${left.join(", ")}`]),
  ];
  const documents = [configMap(), ...jobs.flatMap(({ made }) => made ?? [])].map((document) =>
    // YAML 1.1 readers take a bare `no` or `on` for a truth value: every doubtful string is quoted.
    stringify(document, { lineWidth: 0, compat: "yaml-1.1", aliasDuplicateObjects: false }),
  );
  return `${head.join("\n")}\n${documents.map((text) => `---\n${text}`).join("")}`;
}

/** Null where no variant can run: Kubernetes starts images, and builds none. */
export function kubernetesJob(job: Job, runner: RunnerCatalogue): KubernetesJob | null {
  const trials = plannedTrials(job).filter(({ variant }) => variant.image !== null);
  const containers = trials.map((trial) => trialContainer(job, trial));
  const [first] = trials;
  const last = containers.at(-1);
  if (first === undefined || last === undefined) return null;
  const name = `benchtriage-${job.commit.slice(0, 8).toLowerCase()}`;
  const labels = { app: "benchtriage", "benchtriage/commit": job.commit.slice(0, 40) };
  const node = runner.nodeLabels[job.hardware.gpu];
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name, labels, annotations: annotationsOf(job) },
    spec: {
      backoffLimit: 0,
      activeDeadlineSeconds: minutesOf(job) * 60,
      template: {
        metadata: { labels },
        spec: {
          restartPolicy: "Never",
          ...(node === undefined ? {} : { nodeSelector: { "nvidia.com/gpu.product": node } }),
          initContainers: [setupContainer(job, first.variant), ...containers.slice(0, -1)],
          containers: [last],
          volumes: [
            { name: "work", emptyDir: {} },
            { name: "memory", emptyDir: { medium: "Memory" } },
            { name: "claim", persistentVolumeClaim: { claimName: "benchtriage" } },
            { name: "programs", configMap: { name: CONFIG } },
          ],
        },
      },
    },
  };
}

function annotationsOf({ subject, decides, original, resultPath }: Job): Record<string, string> {
  return {
    "benchtriage/subject": subject ?? "",
    "benchtriage/decides": decides,
    "benchtriage/original": original ?? "",
    "benchtriage/result": resultPath,
  };
}

/** A failed trial must not keep the next from running: its exit code goes into its log. */
const forgiving = `bash ${PROGRAMS}/trial.sh "$@" || echo "benchtriage: exit $?"`;

function trialContainer(job: Job, { variant, repetition }: PlannedTrial): Container {
  const patch = variant.patch?.path == null ? "" : `/claim/patches/${variant.patch.path}`;
  const { server, client } = variant;
  return container(`${variant.name}-${repetition}`, job, variant, [
    "-c",
    forgiving,
    "trial",
    ...trialArguments(job, variant, patch),
    String(server?.argv.length ?? 0),
    ...(server?.argv ?? []),
    ...client.argv,
  ]);
}

function setupContainer(job: Job, variant: VariantJob): Container {
  const words = setupSteps(job).flatMap(({ folder, argv }) => [folder, String(argv.length), ...argv]);
  return container("set-up", job, variant, [`${PROGRAMS}/set-up.sh`, ...words]);
}

function container(name: string, job: Job, { image, env }: VariantJob, words: readonly string[]): Container {
  const place = image === null ? "" : placeOf(image);
  return {
    name: labelled(name),
    image: place,
    command: ["bash"],
    args: words.map(literal),
    workingDir: "/work",
    env: [
      {
        name: "HF_TOKEN",
        valueFrom: { secretKeyRef: { name: "hugging-face", key: "token", optional: true } },
      },
      ...Object.entries(env).map(([key, value]) => ({ name: key, value: literal(value) })),
    ],
    resources: { limits: { "nvidia.com/gpu": String(job.hardware.gpusNeeded) } },
    volumeMounts: [
      { name: "work", mountPath: "/work" },
      { name: "memory", mountPath: "/dev/shm" },
      { name: "claim", mountPath: "/claim", readOnly: true },
      { name: "programs", mountPath: PROGRAMS, readOnly: true },
    ],
  };
}

/** Kubernetes fills in `$(NAME)` in arguments and values; a doubled dollar is a plain one. */
function literal(text: string): string {
  return text.replaceAll("$", "$$$$");
}

/** A DNS label: at most 63 characters, the end kept, because that is the number of the trial. */
function labelled(name: string): string {
  return name.length <= 63 ? name : `${name.slice(0, 40)}-${name.slice(-22)}`.replaceAll("--", "-");
}
