// Writes the published JSON Schemas from zod: `npm run schemas`. A test holds the files against it.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { schemaFiles } from "../src/pipeline/schemas.ts";

rmSync("data/schemas", { recursive: true, force: true });
mkdirSync("data/schemas/catalogues", { recursive: true });
for (const { name, content } of schemaFiles()) writeFileSync(path.join("data/schemas", name), content);
