import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as fc from "fast-check";
import { analyse } from "../../src/pipeline/analyse.ts";
import { reportFiles } from "../../src/pipeline/report.ts";
import { UserError } from "../../src/model/userError.ts";
import { htmlErrors } from "../support/html.ts";
import type { Campaign } from "./campaign.ts";
import { type Mutant, mutants } from "./mutants.ts";
import { unseenIn } from "./unseen.ts";

/** Files of a folder that is judged as one set. */
const EACH = 25;

/** A folder of broken files: what a report says of it adds up, and every page is whole. */
export async function reportOn(given: readonly Mutant[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "benchtriage-fuzz-"));
  try {
    for (const [at, { path: name, bytes }] of given.entries()) {
      const file = path.join(folder, String(at), name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
    await judge(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judge(folder: string): Promise<void> {
  const judged = await analysed(folder);
  if (judged === null) return;
  const { analysis } = judged;
  const { files } = analysis.inputs;
  const onDisk = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const told = files.parsed + files.unknown + files.problems;
  if (files.seen !== told || files.seen + files.leftOut !== onDisk.length)
    throw new Error(`does not add up: ${JSON.stringify(files)}, ${onDisk.length} on disk`);
  const bugs = analysis.problems.filter(({ advice }) => advice.includes("bug of benchtriage"));
  if (bugs.length > 0) throw new Error(`called a bug: ${bugs[0]?.reason ?? ""}`);
  const crashed = analysis.outcomes.filter(({ kind }) => kind === "crashed");
  if (crashed.length > 0) throw new Error(`a rule crashed: ${JSON.stringify(crashed[0])}`);
  for (const { name, content } of reportFiles(analysis)) faultsOf(name, content);
}

/** Nothing that can be judged is said in a sentence, which is right. */
async function analysed(folder: string) {
  try {
    return await analyse([folder], { policy: "strict", curation: false }, "benchtriage report");
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function faultsOf(name: string, content: string): void {
  const unseen = /\.(?:md|html|svg|sh)$/.test(name) ? unseenIn(content) : null;
  if (unseen !== null) throw new Error(`${name} holds ${unseen}`);
  if (name === "index.html") {
    const [error] = htmlErrors(content);
    if (error !== undefined) throw new Error(`${name}: ${error}`);
  }
  if (name !== "commands.sh") return;
  const { status, stderr } = spawnSync("bash", ["-n"], { input: content, encoding: "utf8" });
  if (status !== 0) throw new Error(`commands.sh: ${stderr}`);
}

export const reportCampaign: Campaign<readonly Mutant[]> = {
  name: "report",
  inputs: fc.array(mutants, { minLength: EACH, maxLength: EACH, size: "max" }),
  check: reportOn,
  each: EACH,
  shown: (given) =>
    JSON.stringify(given.map(({ path: name, bytes }) => ({ path: name, bytes: bytes.toString("base64") }))),
};
