import { condenser } from "../../src/dataset/condenser.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { readCondensed } from "../../src/read/fileEntry.ts";
import { formats } from "../support/formats.ts";
import type { Campaign } from "./campaign.ts";
import { fileOf, type Mutant, mutants } from "./mutants.ts";

const condense = condenser(loadKnowledge());

/** Reads one file, and says what is wrong with how it was read. */
export function readOne(mutant: Mutant): void {
  let records = 0;
  const read = readCondensed(fileOf(mutant), () => records++, { formats, condense });
  const problems = read.kind === "unknown" ? [] : read.problems;
  for (const { file, reason, advice } of problems) {
    if (file !== mutant.path) throw new Error(`a problem of ${file}`);
    if (/bug of benchtriage/.test(advice)) throw new Error(`called a bug: ${reason}`);
  }
  if (read.kind === "problem" && (records > 0 || problems.length === 0))
    throw new Error("a problem with records, or without a reason");
  const polluted = Object.keys(Object.prototype);
  if (polluted.length > 0) throw new Error(`the prototype of all objects has ${polluted.join(" ")}`);
}

/** Every format's reader, on broken specimens. */
export const readersCampaign: Campaign<Mutant> = {
  name: "readers",
  inputs: mutants,
  check: readOne,
  shown: ({ path, bytes }) => JSON.stringify({ path, bytes: bytes.toString("base64") }),
};
