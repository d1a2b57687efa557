import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/*
 * Two projects. In `rooms` one process runs file after file, so that code is loaded once per
 * process and not once per file; a whole set is judged once for all of them. What starts programs, packs or serves gets a process of its own per file; it also waits
 * for them, so that there is one process more than there are cores.
 */
const apart = [
  "cli/process.test.ts",
  "io/**/*.test.ts",
  "package/**/*.test.ts",
  "pipeline/run*.test.ts",
  "plan/slurm.test.ts",
  "runner/**/*.test.ts",
].map((place) => `test/${place}`);
const common = { testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ["test/support/seed.ts"] };
const include = ["test/**/*.test.ts"];
const globalSetup = ["test/support/sharedFolder.ts"];
const rooms = { name: "rooms", include, exclude: apart, isolate: false, globalSetup };

export default defineConfig({
  test: {
    maxWorkers: availableParallelism() + 1,
    projects: [
      { test: { ...common, ...rooms } },
      { test: { ...common, name: "apart", include: apart, globalSetup: [".ci/freshBuild.ts"] } },
    ],
  },
});
