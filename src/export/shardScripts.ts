import { quoteWords } from "../model/quoteWords.ts";
import { yamlText } from "../model/yamlText.ts";

/** A reading in parts: the words of the export, without which part. */
export interface SplitReading {
  readonly parts: number;
  readonly paths: readonly string[];
  readonly out: string;
  /** Further words, such as `--root DIR`. */
  readonly more: readonly string[];
}

/** An array of SLURM, a task a part; what is printed names how to go on. */
export function slurmReading(reading: SplitReading): string {
  const { parts, out } = reading;
  return [
    "#!/usr/bin/env bash",
    "#SBATCH --job-name=benchtriage-read",
    `#SBATCH --array=1-${parts}`,
    "#SBATCH --nodes=1",
    "#SBATCH --ntasks=1",
    "#SBATCH --cpus-per-task=1",
    "#SBATCH --requeue",
    "#SBATCH --output=benchtriage-read-%A-%a.out",
    `# Reads a set in ${parts} parts, a task each. A part is written when it is whole: a task that is started again repeats only its own.`,
    "# Then: benchtriage report, check, plan or export over the folder of the parts. Written by benchtriage.",
    "set -euo pipefail",
    `exec ${quoteWords(wordsOf(reading))} --shard "\${SLURM_ARRAY_TASK_ID}/${parts}" --out ${quoteWords([out])} "$@"`,
    "",
  ].join("\n");
}

/** One indexed Job of Kubernetes, a pod a part, on a claim that all of them share. */
export function kubernetesReading(reading: SplitReading): string {
  const { parts, out } = reading;
  const script = `exec ${quoteWords(wordsOf(reading))} --shard "$((JOB_COMPLETION_INDEX + 1))/${parts}" --out ${quoteWords([out])}`;
  const job = {
    apiVersion: "batch/v1",
    kind: "Job",
    metadata: { name: "benchtriage-read" },
    spec: {
      completions: parts,
      parallelism: parts,
      completionMode: "Indexed",
      backoffLimit: 2 * parts,
      template: {
        spec: {
          restartPolicy: "Never",
          containers: [
            {
              name: "read",
              image: "IMAGE_WITH_BENCHTRIAGE",
              workingDir: "/data",
              command: ["/bin/sh", "-c", script],
              resources: { requests: { cpu: "1", memory: "2Gi" } },
              volumeMounts: [{ name: "data", mountPath: "/data" }],
            },
          ],
          volumes: [{ name: "data", persistentVolumeClaim: { claimName: "benchtriage-data" } }],
        },
      },
    },
  };
  return yamlText(job);
}

function wordsOf({ paths, more }: SplitReading): string[] {
  return ["benchtriage", "export", ...paths, ...more];
}
