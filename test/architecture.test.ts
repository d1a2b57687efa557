import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/*
 * The table of design.md 3 as a test: which folder of src/ may import which. Own folder always.
 */
const src = path.resolve(import.meta.dirname, "../src");
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: [],
  stats: [],
  io: [],
  logs: ["model"],
  sources: ["model", "io", "logs"],
  commands: ["model"],
  patches: ["model"],
  dataset: ["model", "stats", "commands", "patches"],
  rules: ["model"],
  verdicts: ["model"],
  plan: ["model", "commands", "stats"],
  table: [],
  report: ["model", "table"],
  export: ["model", "table"],
  audit: ["model"],
  runner: ["model", "io"],
  pipeline: [
    "model",
    "stats",
    "io",
    "logs",
    "sources",
    "commands",
    "patches",
    "dataset",
    "rules",
    "verdicts",
    "plan",
    "table",
    "report",
    "export",
    "audit",
    "runner",
  ],
  cli: ["pipeline", "io"],
};
/** What may touch the disk, the clock or the process. */
const mayUseNode: Readonly<Record<string, RegExp>> = {
  "node:fs": /^(io|pipeline)\//,
  "node:child_process": /^(runner)\//,
  "node:process": /^(cli)\//,
};

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .map((file) => file.split(path.sep).join("/"))
  .filter((file) => file.endsWith(".ts") && !file.startsWith("standins/"))
  .sort();

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(src, file), "utf8");
  const found = text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g);
  return [...found].map(([, target]) => target ?? "");
}

describe("layers", () => {
  test("every folder of src is in the table", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map((file) => file.split("/")[0]));
    expect([...folders].filter((folder) => mayImport[folder ?? ""] === undefined)).toEqual([]);
  });

  test("imports follow the table", () => {
    const wrong = files.flatMap((file) => {
      const folder = file.includes("/") ? (file.split("/")[0] ?? "") : "";
      if (folder === "") return [];
      return importsOf(file)
        .filter((target) => target.startsWith("."))
        .map(
          (target) =>
            path.posix.normalize(path.posix.join(path.posix.dirname(file), target)).split("/")[0] ?? "",
        )
        .filter((target) => target !== folder && !(mayImport[folder] ?? []).includes(target))
        .map((target) => `${file} imports ${target}/`);
    });
    expect(wrong).toEqual([]);
  });

  test("sources take only types from io, never its functions", () => {
    const wrong = files
      .filter((file) => file.startsWith("sources/"))
      .filter((file) =>
        /^import (?!type)[^;]*from "\.\.\/io\//m.test(readFileSync(path.join(src, file), "utf8")),
      );
    expect(wrong).toEqual([]);
  });

  test("only the named folders use the file system, processes or the clock", () => {
    const wrong = files.flatMap((file) => {
      const text = readFileSync(path.join(src, file), "utf8");
      const modules = importsOf(file).filter(
        (target) => mayUseNode[target] !== undefined && !mayUseNode[target].test(file),
      );
      // the command line looks at the clock for everyone: the cache must know how old a file is
      const chance = file.startsWith("cli/") ? /Math\.random\(/ : /\bDate\.now\(|new Date\(\)|Math\.random\(/;
      const clock = chance.test(text) ? ["the clock or chance"] : [];
      return [...modules, ...clock].map((what) => `${file} uses ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  test("danfojs-node has one door", () => {
    expect(files.filter((file) => importsOf(file).includes("danfojs-node"))).toEqual(["table/danfo.ts"]);
  });

  test("no commit hash stands in the source", () => {
    const wrong = files.filter((file) =>
      /\b(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{8,40}\b/.test(stripped(file)),
    );
    expect(wrong).toEqual([]);
  });
});

/** Numbers that a seeded generator or a colour needs are no hashes. */
function stripped(file: string): string {
  return readFileSync(path.join(src, file), "utf8").replace(
    /0x[0-9a-fA-F_]+|#[0-9a-fA-F]{6}|\\u[0-9a-fA-F]{4}/g,
    "",
  );
}
