#!/usr/bin/env node
import { crashed } from "./output.ts";
import { run } from "./run.ts";

// whoever reads only the first lines has what he wanted
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
// Node's own exit code for a crash is 1, which here means that --fail-on matched
process.on("uncaughtException", (error) => {
  process.stderr.write(crashed(error).stderr);
  process.exit(2);
});

const { stdout, pieces = [], stderr, exitCode } = await run(process.argv.slice(2));
process.stderr.write(stderr);
process.stdout.write(stdout);
// as fast as the reader takes it: a large product never stands in memory as text
for (const piece of pieces)
  if (!process.stdout.write(piece)) await new Promise((resolve) => process.stdout.once("drain", resolve));
process.exitCode = exitCode;
