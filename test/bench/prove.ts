import { Session } from "node:inspector/promises";

/*
 * npm run prove: whether a test of a fresh clone is red when something of a format is broken: each reader, each leaf of each
 * row, and each function of the readers (one that a specimen enters cannot throw unseen). What is not seen is printed, and
 * the exit code is 1.
 */

const session = new Session();
session.connect();
await session.post("Profiler.enable");
await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
// only now: V8 counts what is loaded under its eye
const { readSpecimens, unseenLeaves, unseenReaders } = await import("./broken.ts");
readSpecimens();
const { result } = await session.post("Profiler.takePreciseCoverage");
session.disconnect();

const functions = result
  .filter(({ url }) => /\/src\/(formats|logs)\//.test(url))
  // what refuses a row that is wrong: test/formats/rows.test.ts
  .filter(({ url }) => !url.endsWith("/loadFormats.ts"))
  .flatMap(({ url, functions: all }) =>
    all.filter(({ functionName }) => functionName !== "").map((each) => ({ url, ...each })),
  );
const unentered = functions
  // asked of the log of a measured run, not of a file: test/logs/lines.test.ts
  .filter(({ functionName }) => functionName !== "startedVersion")
  .filter(({ ranges }) => ranges[0]?.count === 0)
  .map(({ url, functionName }) => `${url.replace(/^.*\/src\//, "")} ${functionName}`);
report(`${functions.length} functions of readers`, unentered);

const readers = unseenReaders();
report(`${readers.count} readers`, readers.unseen);

const leaves = unseenLeaves();
report(`${leaves.count} leaves of ${leaves.rows} rows`, leaves.unseen);
process.stdout.write(
  `${leaves.spare} of the leaves could be left out: marks beyond what tells formats apart\n`,
);

function report(what: string, unseen: readonly string[]): void {
  process.stdout.write(`${what} broken, ${unseen.length} unseen\n`);
  for (const each of unseen) process.stdout.write(`  ${each}\n`);
  if (unseen.length > 0) process.exitCode = 1;
}
