import path from "node:path";
import type { Analysis } from "../../src/model/analysis.ts";
import { analyse } from "../../src/pipeline/analyse.ts";
import { reportFiles } from "../../src/pipeline/report.ts";
import { ready } from "../../src/stats/specialFunctions.ts";
import { acrossProcesses } from "./acrossProcesses.ts";
import { root } from "./shared.ts";

interface Settings {
  readonly policy?: string;
  readonly curation?: boolean;
}

const analyses = new Map<string, Promise<Analysis>>();
const reports = new Map<string, Promise<ReadonlyMap<string, string>>>();

/**
 * The analysis of a whole set, made once per run of the tests, because it takes seconds: tests look at it and change nothing. With
 * curation and the policy `strict` unless told otherwise.
 */
export function judged(folder: string, settings: Settings = {}): Promise<Analysis> {
  const { policy = "strict", curation = true } = settings;
  return once(analyses, `judged ${keyOf(folder, settings)}`, async () => {
    const { analysis } = await analyse(
      [path.resolve(root, folder)],
      { policy, curation },
      "benchtriage report",
    );
    return analysis;
  });
}

/** Every file of its report, by name. */
export function reported(folder: string, settings: Settings = {}): Promise<ReadonlyMap<string, string>> {
  return once(reports, `reported ${keyOf(folder, settings)}`, async () => {
    const files = reportFiles(await judged(folder, settings));
    return new Map(files.map(({ name, content }) => [name, content]));
  });
}

function keyOf(folder: string, { policy = "strict", curation = true }: Settings): string {
  return JSON.stringify([path.resolve(root, folder), policy, curation]);
}

/** With the statistics ready here as well: what another process has judged is looked at with them. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key) ?? ready().then(() => acrossProcesses(key, make));
  made.set(key, known);
  return known;
}
