import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { run } from "../../src/pipeline/run.ts";
import { running, servingJob } from "../support/engine.ts";
import { variantJob } from "../support/job.ts";
import { stubs } from "../support/stubs.ts";

const jobs = ["aaaaaaaa-x", "bbbbbbbb-x"].map((id) =>
  servingJob(id, [variantJob({ name: "baseline", variant: "baseline" }), variantJob()]),
);

describe("a run that is submitted", () => {
  test("to SLURM: an array that bears the run's name, and says its share of the budget", async () => {
    const { folder, calls } = stubs({
      sbatch: 'cat >"$(dirname "$0")/script"; echo 4711',
      squeue: "echo '4711_1|RUNNING'",
      sacct: "echo '4711_0|COMPLETED'; echo '4711_1|RUNNING'",
      scancel: "",
      kubectl: "exit 1",
    });
    const { file, options } = running(jobs, {
      submit: "slurm",
      executor: undefined,
      maxGpuHours: 3,
      accept: ["image-digest"],
    });
    expect((await run(file, options)).stdout).toBe("2 jobs on 1 GPU: 4711\n");
    const name = calls()[0]?.find((word) => word.startsWith("--job-name="));
    expect(name).toMatch(/^--job-name=benchtriage-[0-9a-f]{16}$/);
    expect(calls()[0]).toContain(`--export=ALL,MANIFEST=${file},RESULTS=${options.out},EXECUTOR=apptainer`);
    const script = readFileSync(path.join(folder, "script"), "utf8");
    expect(script).toContain("--accept image-digest --max-gpu-hours 1.5\n");
    expect((await run(options.out, { ...options, status: true })).stdout).toBe(
      "slurm 4711_0  completed\nslurm 4711_1  running\n",
    );
    expect((await run(options.out, { ...options, clean: true })).stdout).toMatch(/and 1 submitted task of/);
    expect(calls().at(-1)?.slice(0, 1)).not.toEqual(["sbatch"]);
    expect(calls().filter(([program]) => program === "scancel")).toEqual([
      ["scancel", name?.replace("--job-name", "--name")],
    ]);
  });

  test("to Kubernetes: a Job each under the run's label, by which it is found and ended", async () => {
    const { folder, calls } = stubs({
      kubectl: `case $1 in
        apply) cat >"$(dirname "$0")/documents"; echo applied;;
        get) echo 'benchtriage-a 1 <none> <none>'; echo 'benchtriage-b <none> 1 <none>';;
      esac`,
      squeue: "exit 1",
      sacct: "exit 1",
    });
    const { file, options } = running(jobs, { submit: "kubernetes", accept: ["it's"] });
    expect((await run(file, options)).stdout).toBe("2 jobs: applied\n");
    const [first] = parseAllDocuments(readFileSync(path.join(folder, "documents"), "utf8")).map(
      (document) => document.toJS() as { metadata: { labels: Record<string, string> }; spec: unknown },
    );
    const label = first?.metadata.labels["benchtriage/run"];
    expect(label).toMatch(/^[0-9a-f]{16}$/);
    expect(JSON.stringify(first?.spec)).toContain(`"--accept","it's"`);
    expect((await run(options.out, { ...options, status: true })).stdout).toBe(
      "kubernetes benchtriage-a  running\nkubernetes benchtriage-b  succeeded\n",
    );
    await run(options.out, { ...options, clean: true });
    expect(calls().at(-1)).toEqual(["kubectl", "delete", "jobs", `--selector=benchtriage/run=${label}`]);
  });

  test("where the scheduler refuses, its own words are told", async () => {
    stubs({ sbatch: "echo 'invalid partition' >&2; exit 1" });
    const { file, options } = running(jobs, { submit: "slurm" });
    await expect(run(file, options)).rejects.toThrow("sbatch refused: invalid partition");
  });
});
