import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { reports } from "../../src/report/index.ts";
import type { Report } from "../../src/report/page/report.ts";
import { root } from "../support/shared.ts";

const files = readdirSync(path.join(root, "src/report"))
  .filter((file) => file.endsWith(".ts") && !["all.ts", "index.ts"].includes(file))
  .map((file) => file.slice(0, -3));
const templates = readdirSync(path.join(root, "templates"))
  .filter((file) => file.endsWith(".md"))
  .map((file) => file.slice(0, -3));
/** `dataQuality.ts` fills `data-quality.md`. */
const templateOf = (file: string) =>
  file === "readme" ? "README" : file.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** Templates that others include. */
const partials = ["attempt-story", "failure-events", "failure-story", "footer", "job-details"];

test("every page is a file of src/report and a template of the same name", async () => {
  for (const file of files) {
    const { default: report } = (await import(`../../src/report/${file}.ts`)) as { default?: Report };
    expect(
      report,
      `src/report/${file}.ts exports no report; what pages share lies in a folder`,
    ).toBeDefined();
    expect(report?.name).toBe(templateOf(file));
  }
  expect(reports).toHaveLength(files.length);
  expect(templates.toSorted()).toEqual([...files.map(templateOf), ...partials].toSorted());
});
