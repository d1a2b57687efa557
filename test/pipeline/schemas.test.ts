import path from "node:path";
import { test } from "vitest";
import { schemaFiles } from "../../src/pipeline/schemas.ts";
import { contents } from "../support/cli.ts";
import { expectGolden } from "../support/golden.ts";
import { root } from "../support/shared.ts";

test("the published schemas are what the code says", () => {
  const made = Object.fromEntries(schemaFiles().map(({ name, content }) => [name, content]));
  expectGolden(made, contents(path.join(root, "data/schemas")), "npm run schemas");
});
