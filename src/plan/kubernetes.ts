import type { Job, Manifest } from "../model/manifest.ts";
import type { RunnerCatalogue } from "../model/runnerCatalogue.ts";
import { minutesOf } from "./slurm.ts";
import { type Yaml, yamlComment, yamlDocuments, yamlText } from "../model/yamlText.ts";

/*
 * One Kubernetes Job per job of the manifest. Its one container is `benchtriage run --job` on one machine; results and
 * journal stand on the claim, so that a pod that was evicted goes on where it stopped.
 */

export interface KubernetesJob {
  readonly apiVersion: "batch/v1";
  readonly kind: "Job";
  readonly metadata: {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  };
  readonly spec: {
    readonly suspend: boolean;
    readonly backoffLimit: number;
    readonly activeDeadlineSeconds: number;
    readonly ttlSecondsAfterFinished: number;
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: {
        readonly restartPolicy: "Never";
        readonly nodeSelector?: Readonly<Record<string, string>>;
        readonly tolerations: readonly {
          readonly key: string;
          readonly operator: "Exists";
          readonly effect: "NoSchedule";
        }[];
        readonly containers: readonly Container[];
        readonly volumes: readonly (
          | {
              readonly name: string;
              readonly emptyDir: { readonly medium: "Memory"; readonly sizeLimit: string };
            }
          | { readonly name: string; readonly persistentVolumeClaim: { readonly claimName: string } }
        )[];
      };
    };
  };
}

interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly workingDir: string;
  readonly env: readonly {
    readonly name: string;
    readonly valueFrom: {
      readonly secretKeyRef: { readonly name: string; readonly key: string; readonly optional: boolean };
    };
  }[];
  /** Equal requests and limits: the pod is "Guaranteed", no neighbour takes its CPUs. */
  readonly resources: {
    readonly requests: Readonly<Record<string, string>>;
    readonly limits: Readonly<Record<string, string>>;
  };
  readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

/** What a run that is submitted says besides the plan: labels by which it is found, and words of `run`. */
export interface RunGiven {
  readonly labels: Readonly<Record<string, string>>;
  readonly words: readonly string[];
}

const nothing: RunGiven = { labels: {}, words: [] };

/** The documents as YAML. */
export function kubernetesText(manifest: Manifest, runner: RunnerCatalogue, given = nothing): Yaml {
  const head = [
    `Corrected commands of ${manifest.jobs.length} fixable commits (policy ${manifest.policy}). Written by benchtriage.`,
    `Wants a claim \`${runner.cluster.claim}\` with manifest.json and the patches beside it, an image \`${runner.cluster.image}\` that holds`,
    "benchtriage and apptainer, and may read HF_TOKEN from a secret `hugging-face`. Jobs are suspended until Kueue admits them; without Kueue",
    `delete \`suspend: true\`. Results: ${PLACE}/results on the claim.`,
  ];
  return yamlDocuments(
    head.map(yamlComment),
    manifest.jobs.map((job) => yamlText(kubernetesJob(job, runner, given))),
  );
}

const PLACE = "/benchtriage";

/** A day that a finished job stays for whoever looks at its log. */
const DAY_S = 86_400;

export function kubernetesJob(
  job: Job,
  { cluster, nodeLabels }: RunnerCatalogue,
  given = nothing,
): KubernetesJob {
  const node = nodeLabels[job.hardware.gpu];
  const labels = { app: "benchtriage", "benchtriage/commit": job.commit.slice(0, 40), ...given.labels };
  return {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: {
      name: labelled(`benchtriage-${job.id}`),
      labels: { ...labels, "kueue.x-k8s.io/queue-name": cluster.queue },
      annotations: {
        "benchtriage/subject": job.subject ?? "",
        "benchtriage/decides": job.decides,
        "benchtriage/original": job.original ?? "",
      },
    },
    spec: {
      suspend: true,
      backoffLimit: job.execution.retryTimes,
      activeDeadlineSeconds: minutesOf(job) * 60,
      ttlSecondsAfterFinished: 7 * DAY_S,
      template: {
        metadata: { labels },
        spec: {
          restartPolicy: "Never",
          ...(node === undefined ? {} : { nodeSelector: { "nvidia.com/gpu.product": node } }),
          tolerations: [{ key: "nvidia.com/gpu", operator: "Exists", effect: "NoSchedule" }],
          containers: [container(job, cluster, given.words)],
          volumes: [
            {
              name: "memory",
              emptyDir: { medium: "Memory", sizeLimit: `${cluster.sharedMemoryGib}Gi` },
            },
            { name: "claim", persistentVolumeClaim: { claimName: cluster.claim } },
          ],
        },
      },
    },
  };
}

function container(
  { id, hardware }: Job,
  cluster: RunnerCatalogue["cluster"],
  more: readonly string[],
): Container {
  const resources = {
    cpu: String(cluster.cpusPerGpu * hardware.gpusNeeded),
    memory: `${cluster.memoryGibPerGpu * hardware.gpusNeeded}Gi`,
    "nvidia.com/gpu": String(hardware.gpusNeeded),
  };
  const words = ["benchtriage", "run", "manifest.json", "--job", id, "--out", "results", "--resume"];
  return {
    name: "run",
    image: cluster.image,
    command: [...words, "--executor", "apptainer", ...more].map(literal),
    workingDir: PLACE,
    env: [
      {
        name: "HF_TOKEN",
        valueFrom: { secretKeyRef: { name: "hugging-face", key: "token", optional: true } },
      },
    ],
    resources: { requests: resources, limits: resources },
    volumeMounts: [
      { name: "memory", mountPath: "/dev/shm" },
      { name: "claim", mountPath: PLACE },
    ],
  };
}

/** Kubernetes fills in `$(NAME)` in a command; a doubled dollar is a plain one. */
function literal(text: string): string {
  return text.replaceAll("$", "$$$$");
}

/** A DNS label: small letters, digits and dashes, at most 63. */
function labelled(name: string): string {
  const plain = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return plain.slice(0, 63).replace(/(?<!-)-+$/, "");
}
