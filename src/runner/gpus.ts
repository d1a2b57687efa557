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
  const devices = /^device=([\d,]+)$/.exec(wanted ?? "")?.[1]?.split(",");
  return rows
    .map(([index = "", uuid = "", name = "", driver = ""]) => ({ index, uuid, name, driver }))
    .filter(({ index }) => devices === undefined || devices.includes(index));
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

/** Takes the GPUs for this process; the names of those that another runner holds, if any, and then none is taken. */
export function lockGpus(gpus: readonly Gpu[]): {
  readonly taken: readonly string[];
  readonly release: () => void;
} {
  const held: string[] = [];
  const release = () => held.forEach((file) => rmSync(file, { force: true }));
  for (const { uuid, name } of gpus) {
    const file = path.join(tmpdir(), `benchtriage-${uuid}.lock`);
    if (!take(file)) {
      release();
      return { taken: [`${name} (${uuid})`], release: () => undefined };
    }
    held.push(file);
  }
  return { taken: [], release };
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
