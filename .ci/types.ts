// Writes dist/types: what a TypeScript user of the package sees. Declarations come from the compiler; the shapes of the
// documents (analysis, manifest, dataset) come from their JSON Schemas, so that the types need no other package.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema;
}

const root = path.resolve(import.meta.dirname, "..");
const types = path.join(root, "dist/types");
const entries = ["index", "stats/index"];
/** Modules of the model whose types stand in documents.d.ts. */
const documents = {
  analysis: "Analysis",
  manifest: "Manifest",
  dataset: "DatasetRecord",
  comparison: "ComparedSet",
};
const fromDocuments = /(["'])(?:\.\.?\/)*model\/(?:analysis|comparison|manifest|records)\.ts\1/g;

/** A JSON Schema as TypeScript writes it. */
function typeText(schema: Schema, indent = ""): string {
  const { $ref, anyOf, oneOf, items, prefixItems, properties, additionalProperties, type } = schema;
  const inner = (each: Schema) => typeText(each, indent);
  if ($ref !== undefined) return $ref.replace("#/$defs/", "");
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.map((each) => JSON.stringify(each)).join(" | ");
  const options = anyOf ?? oneOf;
  if (options !== undefined) return `(${options.map(inner).join(" | ")})`;
  if (prefixItems !== undefined) return `[${prefixItems.map(inner).join(", ")}]`;
  if (items !== undefined) return `Array<${inner(items)}>`;
  if (properties !== undefined) return objectText(properties, new Set(schema.required), indent);
  if (additionalProperties !== undefined) return `Record<string, ${inner(additionalProperties)}>`;
  if (Array.isArray(type)) return type.map((each) => inner({ type: each as string })).join(" | ");
  return type === "integer" ? "number" : String(type ?? "unknown");
}

function objectText(
  properties: Readonly<Record<string, Schema>>,
  required: ReadonlySet<string>,
  indent: string,
): string {
  const lines = Object.entries(properties).map(([name, schema]) => {
    const text = typeText(schema, `${indent}  `);
    return `${indent}  ${name}${required.has(name) ? "" : "?"}: ${text}${required.has(name) ? "" : " | undefined"};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function documentsText(): string {
  const all = new Map<string, string>();
  for (const [file, name] of Object.entries(documents)) {
    const text = readFileSync(path.join(root, `data/schemas/${file}.schema.json`), "utf8");
    const { $defs = {}, ...whole } = JSON.parse(text) as Schema;
    for (const [each, schema] of [...Object.entries($defs), [name, whole] as const]) {
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
  const text = readFileSync(path.join(emitted, `${name}.d.ts`), "utf8").replace(
    fromDocuments,
    `"${up}documents.ts"`,
  );
  for (const [, target = ""] of text.matchAll(/(?:from|import\()\s*["']([^"']+)["']/g)) {
    if (!target.startsWith("."))
      throw new Error(`${name}.d.ts needs the package ${target}: its user has none`);
    const next = path.posix.join(path.posix.dirname(name), target).replace(/\.ts$/, "");
    if (next !== "documents") copy(emitted, next, done);
  }
  const place = path.join(types, `${name}.d.ts`);
  mkdirSync(path.dirname(place), { recursive: true });
  const all = name === "index" ? 'export type * from "./documents.js";\n' : "";
  writeFileSync(place, text.replace(/(["']\.[^"']*)\.ts(["'])/g, "$1.js$2") + all);
}

const emitted = mkdtempSync(path.join(tmpdir(), "benchtriage-types-"));
rmSync(types, { recursive: true, force: true });
mkdirSync(types, { recursive: true });
execFileSync(
  path.join(root, "node_modules/.bin/tsc"),
  ["-p", ".ci/tsconfig.build.json", "--outDir", emitted],
  { cwd: root, stdio: "inherit" },
);
writeFileSync(path.join(types, "documents.d.ts"), documentsText());
const done = new Set<string>();
for (const entry of entries) copy(emitted, entry, done);
rmSync(emitted, { recursive: true });
