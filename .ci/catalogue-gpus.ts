import type { GpuCatalogue } from "../src/model/catalogues.ts";

export interface GpuRow {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly vendor: string;
  readonly arch: string;
  readonly compute_capability?: string;
  readonly memory_gb: number;
  readonly usable_gib_approx?: number;
}

export function gpuCatalogue(rows: readonly GpuRow[], source: string): GpuCatalogue {
  return {
    source: `hardware-signals.json, gpus: ${source}`,
    gpus: rows.map((row) => ({
      name: row.name,
      aliases: [...(row.aliases ?? [])],
      vendor: row.vendor,
      architecture: row.arch,
      // Jetson Thor's row reads "11.0 (10.1 in CUDA < 13)": the number of today's toolkits counts.
      computeCapability: /^\d+\.\d/.exec(row.compute_capability ?? "")?.[0] ?? null,
      memoryGb: row.memory_gb,
      usableGib: row.usable_gib_approx ?? null,
    })),
  };
}
