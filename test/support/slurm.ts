import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { temporary } from "./cli.ts";

/*
 * A real SLURM of one node, started by hand as root and ended by the ids it writes. It knows a GPU by name whose device
 * is a file, so that jobs may ask for one, two at once.
 */

export interface Slurm {
  readonly env: NodeJS.ProcessEnv;
  stop(): void;
}

/** Why no SLURM can be started here; null where one can. */
export function slurmObstacle(): string | null {
  if (process.getuid?.() !== 0) return "SLURM's daemons need root";
  const missing = ["munged", "slurmctld", "slurmd", "sbatch"].find(
    (program) => spawnSync("which", [program], { env: { ...process.env, PATH } }).status !== 0,
  );
  return missing === undefined ? null : `${missing} is not installed`;
}

const PATH = `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin`;

/** Starts it and waits until the node is idle; null where it does not come up. */
export async function startSlurm(): Promise<Slurm | null> {
  const folder = temporary();
  const host = hostname().split(".")[0] ?? "localhost";
  const env = { ...process.env, PATH, SLURM_CONF: path.join(folder, "slurm.conf") };
  for (const name of ["state", "spool"]) mkdirSync(path.join(folder, name));
  writeFileSync(env.SLURM_CONF, configuration(folder, host));
  const gpu = (file: string) => `NodeName=${host} Name=gpu Type=h100 File=${file}\n`;
  writeFileSync(path.join(folder, "gres.conf"), gpu("/dev/null") + gpu("/dev/zero"));
  const ownMunge = startMunge(env);
  spawnSync("slurmctld", ["-f", env.SLURM_CONF], { env });
  spawnSync("slurmd", ["-f", env.SLURM_CONF], { env });
  const stop = () => {
    for (const name of ["slurmd.pid", "slurmctld.pid"]) end(path.join(folder, name));
    ownMunge?.kill();
  };
  for (let tries = 0; tries < 40; tries++) {
    const { stdout } = spawnSync("sinfo", ["--noheader", "--format=%t"], { env, encoding: "utf8" });
    if (stdout.trim() === "idle") return { env, stop };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  stop();
  return null;
}

/** One munge serves the machine; where none runs, ours does, and only as long as the test. */
function startMunge(env: NodeJS.ProcessEnv) {
  const works = () => {
    const made = spawnSync("munge", ["-n"], { env });
    return made.status === 0 && spawnSync("unmunge", [], { env, input: made.stdout }).status === 0;
  };
  if (works()) return null;
  for (const place of ["/run/munge", "/var/log/munge", "/var/lib/munge"]) spawnSync("install", ["-d", place]);
  const daemon = spawn("munged", ["--foreground", "--force"], { env, stdio: "ignore" });
  for (let tries = 0; tries < 20 && !works(); tries++) spawnSync("sleep", ["0.2"]);
  return daemon;
}

function end(file: string): void {
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8").trim());
  try {
    if (pid > 1) process.kill(pid);
  } catch {
    // It has gone by itself.
  }
}

function configuration(folder: string, host: string): string {
  return [
    "ClusterName=test",
    `SlurmctldHost=${host}(127.0.0.1)`,
    // Ports of our own: another SLURM of this machine is left alone.
    `SlurmctldPort=${26_000 + (process.pid % 1_000)}`,
    `SlurmdPort=${27_000 + (process.pid % 1_000)}`,
    "SlurmUser=root",
    "SlurmdUser=root",
    "AuthType=auth/munge",
    `StateSaveLocation=${folder}/state`,
    `SlurmdSpoolDir=${folder}/spool`,
    `SlurmctldPidFile=${folder}/slurmctld.pid`,
    `SlurmdPidFile=${folder}/slurmd.pid`,
    `SlurmctldLogFile=${folder}/slurmctld.log`,
    `SlurmdLogFile=${folder}/slurmd.log`,
    "ProctrackType=proctrack/linuxproc",
    "TaskPlugin=task/none",
    "SchedulerType=sched/backfill",
    "SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=1,bf_interval=1",
    "SelectType=select/cons_tres",
    // without it a task takes the memory of the whole node, and tasks run one after the other
    "DefMemPerCPU=1000",
    `JobCompType=jobcomp/filetxt`,
    `JobCompLoc=${folder}/finished.txt`,
    "GresTypes=gpu",
    "ReturnToService=2",
    "MpiDefault=none",
    `NodeName=${host} NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000 Gres=gpu:h100:2 State=UNKNOWN`,
    `PartitionName=gpu Nodes=${host} Default=YES MaxTime=INFINITE State=UP`,
    "",
  ].join("\n");
}
