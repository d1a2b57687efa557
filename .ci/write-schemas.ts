// Writes the JSON Schemas of what benchtriage writes, from zod: `npm run schemas`. A test holds the files against it.
import { mkdirSync, writeFileSync } from "node:fs";
import { schemaFiles } from "../src/pipeline/schemas.ts";

mkdirSync("data/schemas", { recursive: true });
for (const { name, content } of schemaFiles()) writeFileSync(`data/schemas/${name}`, content);
