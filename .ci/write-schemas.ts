// Writes the published JSON Schemas from zod: `npm run schemas`. A test holds the files against it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { schemaFiles } from "../src/pipeline/schemas.ts";

rmSync("data/schemas", { recursive: true, force: true });
for (const { name, content } of schemaFiles()) {
  const file = path.join("data/schemas", name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
