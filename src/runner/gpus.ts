import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TrialRecord } from "../model/trial.ts";
import { later } from "./process.ts";

export interface Gpu {
  readonly index: string;
  readonly uuid: string;
  readonly name: string;
  readonly driver: string;
}

/** The GPUs of this machine that the run may use; none where nothing tells of any. */
export function gpusHere(wanted: string | null): readonly Gpu[] {
  const rows = query("index,uuid,name,driver_version");
  const devices = /^device=([\w,-]+)$/.exec(wanted ?? "")?.[1]?.split(",");
  return rows
    .map(([index = "", uuid = "", name = "", driver = ""]) => ({ index, uuid, name, driver }))
    .filter(({ index, uuid }) => devices === undefined || devices.includes(index) || devices.includes(uuid));
}

export function toldGpus(gpus: readonly Gpu[]): TrialRecord["gpus"] {
  return gpus.map(({ uuid, name, driver }) => ({ uuid, name, driver }));
}

function query(fields: string): string[][] {
  const asked = spawnSync("nvidia-smi", [`--query-gpu=${fields}`, "--format=csv,noheader,nounits"], {
    encoding: "utf8",
  });
  if (asked.status !== 0) return [];
  return asked.stdout
    .trim()
    .split("\n")
    .map((line) => line.split(",").map((word) => word.trim()));
}

/** Below this an idle GPU counts as free, in MiB: what the driver itself holds. */
const IDLE_MIB = 1024;

/** Waits until a server's memory is given back; false where it is not in time. */
export async function untilFree(gpus: readonly Gpu[], seconds: number): Promise<boolean> {
  if (gpus.length === 0) return true;
  const deadline = performance.now() + seconds * 1000;
  const own = new Set(gpus.map(({ uuid }) => uuid));
  while (performance.now() < deadline) {
    const used = query("uuid,memory.used").filter(([uuid = ""]) => own.has(uuid));
    if (used.every(([, mib]) => Number(mib) < IDLE_MIB)) return true;
    await later(500);
  }
  return false;
}

/** GPUs that this process holds until it releases them. */
export interface HeldGpus {
  readonly gpus: readonly Gpu[];
  /** How they are named to a program; null where nothing tells of any. */
  readonly words: string | null;
  readonly release: () => void;
}

/** Takes so many of the GPUs as a job needs; null where other runners hold too many of them. */
export function holdGpus(gpus: readonly Gpu[], needed: number, wanted: string | null): HeldGpus | null {
  if (gpus.length === 0) return { gpus, words: wanted, release: () => undefined };
  const held: { gpu: Gpu; file: string }[] = [];
  const release = () => held.forEach(({ file }) => rmSync(file, { force: true }));
  for (const gpu of gpus) {
    if (held.length === needed) break;
    const file = path.join(tmpdir(), `benchtriage-${gpu.uuid}.lock`);
    if (take(file)) held.push({ gpu, file });
  }
  if (held.length < needed) release();
  return held.length < needed
    ? null
    : {
        gpus: held.map(({ gpu }) => gpu),
        words: `device=${held.map(({ gpu }) => gpu.index).join(",")}`,
        release,
      };
}

function take(file: string): boolean {
  for (let turn = 0; turn < 2; turn++) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return true;
    } catch {
      const pid = Number(readFileSync(file, "utf8"));
      try {
        process.kill(pid, 0);
        return pid === process.pid;
      } catch {
        rmSync(file, { force: true });
      }
    }
  }
  return false;
}
