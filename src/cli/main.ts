#!/usr/bin/env node
import { crashed, product, shown, type Shown } from "./output.ts";
import { run } from "./run.ts";

// whoever reads only the first lines has what he wanted
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
// Node's own exit code for a crash is 1, which here means that --fail-on matched
process.on("uncaughtException", (error) => {
  print(process.stderr, shown(crashed(error).stderr));
  process.exit(2);
});

const { stdout, pieces = [], stderr, exitCode } = await run(process.argv.slice(2));
const { isTTY } = process.stdout;
print(process.stderr, stderr);
print(process.stdout, product(stdout, isTTY));
// as fast as the reader takes it: a large product never stands in memory as text
for (const piece of pieces)
  if (!print(process.stdout, product(piece, isTTY)))
    await new Promise((resolve) => process.stdout.once("drain", resolve));
process.exitCode = exitCode;

/** The only place that writes to a stream, and only what was made fit for one. */
function print(stream: NodeJS.WriteStream, text: Shown): boolean {
  return stream.write(text);
}
