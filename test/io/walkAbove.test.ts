import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { walk } from "../../src/io/walk.ts";
import { temporary } from "../support/cli.ts";

test("a link to a folder above what was given leads nowhere", () => {
  const folder = temporary();
  for (const name of ["mine", "theirs"]) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, "run.json"), "{}");
  }
  symlinkSync("..", path.join(folder, "mine/up"));
  symlinkSync("../theirs", path.join(folder, "mine/beside"));
  const labels = walk([path.join(folder, "mine")]).files.map(({ label }) => label);
  expect(labels).toEqual(["beside/run.json", "run.json"]);
});
