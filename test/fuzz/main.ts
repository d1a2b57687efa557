import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { campaigns } from "./campaigns.ts";
import { tryAll } from "./campaign.ts";

/*
 * npm run fuzz [-- CAMPAIGN…] [--seed 1] [--seconds 60] [--most 25000] [--keep DIR]: tries broken and hostile inputs, a campaign
 * after the other, and says how many were tried and what was wrong. Exits with 1 where something was. --keep writes each
 * input that was found, shrunk, to be made a test.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: String(Math.floor(Date.now() / 1000)) },
    seconds: { type: "string", default: "60" },
    most: { type: "string", default: "1000000" },
    keep: { type: "string" },
  },
});
const settings = { seed: Number(values.seed), seconds: Number(values.seconds), most: Number(values.most) };
process.stdout.write(`seed ${settings.seed}\n`);
for (const campaign of campaigns.filter(
  ({ name }) => positionals.length === 0 || positionals.includes(name),
)) {
  const { name, tried, faults, longestMs } = await tryAll(campaign, settings);
  process.stdout.write(
    `${name}: ${tried} tried, ${faults.length} kinds of fault, longest ${Math.round(longestMs)} ms of CPU\n`,
  );
  for (const [at, { message, input }] of faults.entries()) {
    process.exitCode = 1;
    process.stdout.write(`  ${message.split("\n").slice(0, 6).join("\n    ")}\n  ${input.slice(0, 400)}\n`);
    if (values.keep === undefined) continue;
    mkdirSync(values.keep, { recursive: true });
    writeFileSync(path.join(values.keep, `${name}-${at}.json`), input);
  }
}
