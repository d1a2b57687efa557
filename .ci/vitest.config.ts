import { defineConfig } from "vitest/config";

/*
 * Two projects. The rooms' tests call pure functions: one process runs file after file, so that what they import is
 * loaded once per process and not once per file (a tenth of the time). What reads and writes files, starts programs or
 * holds the catalogues of one run gets a process of its own per file.
 */
const apart = ["cli", "package", "pipeline", "plan", "io", "read", "fix"].map(
  (room) => `test/${room}/**/*.test.ts`,
);
const common = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: { ...common, name: "rooms", include: ["test/**/*.test.ts"], exclude: apart, isolate: false },
      },
      {
        test: {
          ...common,
          name: "apart",
          include: apart,
          globalSetup: [`${import.meta.dirname}/freshBuild.ts`],
        },
      },
    ],
  },
});
