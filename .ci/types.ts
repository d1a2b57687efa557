// Writes dist/types: what a TypeScript user of the package sees. Declarations come from the compiler; the shapes of the
// documents (analysis, manifest, dataset) come from their JSON Schemas, so that the types need no other package.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JSONSchema } from "zod/v4/core";

type Schema = JSONSchema._JSONSchema;

/** The published schemas, what each describes, and the modules whose types they replace. */
const documents = {
  analysis: "Analysis",
  manifest: "Manifest",
  dataset: "DatasetRecord",
  comparison: "ComparedSet",
};
const fromDocuments = /(["'])(?:\.\.?\/)*model\/(?:analysis|comparison|manifest|records)\.ts\1/g;

/** A JSON Schema as TypeScript writes it. */
function typeText(schema: Schema): string {
  if (typeof schema === "boolean") return "unknown";
  const { $ref, anyOf, oneOf, items, prefixItems, properties, additionalProperties, type } = schema;
  const values = schema.const === undefined ? schema.enum : [schema.const];
  const options = anyOf ?? oneOf;
  if ($ref !== undefined) return $ref.replace("#/$defs/", "");
  if (values !== undefined) return values.map((each) => JSON.stringify(each)).join(" | ");
  if (options !== undefined) return `(${options.map(typeText).join(" | ")})`;
  if (prefixItems !== undefined) return `[${prefixItems.map(typeText).join(", ")}]`;
  if (items !== undefined) return `Array<${[items].flat().map(typeText).join(" | ")}>`;
  if (properties !== undefined) return fieldsText(properties, schema.required ?? []);
  if (additionalProperties !== undefined) return `Record<string, ${typeText(additionalProperties)}>`;
  const names = [type ?? "unknown"].flat();
  return names.map((name) => (name === "integer" ? "number" : name)).join(" | ");
}

function fieldsText(fields: Readonly<Record<string, Schema>>, required: readonly string[]): string {
  const lines = Object.entries(fields).map(([name, field]) => {
    const isThere = required.includes(name);
    return `${name}${isThere ? "" : "?"}: ${typeText(field)}${isThere ? "" : " | undefined"};\n`;
  });
  return `{\n${lines.join("")}}`;
}

function documentsText(): string {
  const all = new Map<string, string>();
  for (const [file, name] of Object.entries(documents)) {
    const text = readFileSync(`data/schemas/${file}.schema.json`, "utf8");
    const { $defs, ...whole } = JSON.parse(text) as JSONSchema.JSONSchema;
    for (const [each, schema] of Object.entries({ ...$defs, [name]: whole })) {
      const words = typeText(schema);
      if ((all.get(each) ?? words) !== words) throw new Error(`two shapes are called ${each}`);
      all.set(each, words);
    }
  }
  return [...all].map(([name, text]) => `export type ${name} = ${text};\n`).join("");
}

/** Copies the declarations that an entry leads to. */
function copy(emitted: string, name: string, done: Set<string>): void {
  if (done.has(name)) return;
  done.add(name);
  const up = "../".repeat(name.split("/").length - 1) || "./";
  const whole = readFileSync(path.join(emitted, `${name}.d.ts`), "utf8");
  const text = whole.replace(fromDocuments, `"${up}documents.ts"`);
  for (const [, target = ""] of text.matchAll(/(?:from|import\()\s*["']([^"']+)["']/g)) {
    if (!target.startsWith(".")) throw new Error(`${name}.d.ts: its user has no package ${target}`);
    const next = path.posix.join(path.posix.dirname(name), target).replace(/\.ts$/, "");
    if (next !== "documents") copy(emitted, next, done);
  }
  const place = `dist/types/${name}.d.ts`;
  mkdirSync(path.dirname(place), { recursive: true });
  const all = name === "index" ? 'export type * from "./documents.js";\n' : "";
  writeFileSync(place, text.replace(/(["']\.[^"']*)\.ts(["'])/g, "$1.js$2") + all);
}

const emitted = mkdtempSync(path.join(tmpdir(), "benchtriage-types-"));
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(`node_modules/.bin/${program}`, args, { stdio: ["ignore", 2, 2] });
rmSync("dist/types", { recursive: true, force: true });
run("tsc", "-p", ".ci/tsconfig.build.json", "--outDir", emitted);
const done = new Set<string>();
for (const entry of ["index", "stats/index"]) copy(emitted, entry, done);
writeFileSync("dist/types/documents.d.ts", documentsText());
run("oxfmt", "-c", ".ci/oxfmt.json", "dist/types/documents.d.ts");
rmSync(emitted, { recursive: true });
