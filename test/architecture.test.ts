import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { measure, p90 } from "./support/measure.ts";

/*
 * Which folder of src/ may import which. Own folder always.
 */
const src = path.resolve(import.meta.dirname, "../src");
const below = {
  model: [],
  stats: [],
  io: [],
  logs: ["model"],
  commands: ["model"],
  patches: ["model"],
  formats: ["model", "io", "logs"],
  read: ["formats", "io", "model"],
  knowledge: ["model", "io", "logs", "commands"],
  dataset: ["model", "stats", "commands", "patches"],
  effects: ["model", "stats", "dataset"],
  attempts: ["model", "stats", "patches", "dataset"],
  rules: ["model"],
  verdicts: ["model"],
  plan: ["model", "commands", "stats", "knowledge"],
  runner: ["model", "stats", "io", "effects"],
  history: ["model", "stats", "table"],
  table: [],
  report: ["model", "table", "print"],
  print: ["model"],
  export: ["model", "table"],
} as const;
const facts = [
  "model",
  "stats",
  "logs",
  "commands",
  "patches",
  "knowledge",
  "dataset",
  "effects",
  "attempts",
];
const mayImport: Readonly<Record<string, readonly string[]>> = {
  ...below,
  facts,
  compare: [...facts, "io", "read", "formats"],
  fix: [...facts, "io", "read", "plan"],
  audit: [...facts, "io", "read"],
  pipeline: [...Object.keys(below), "facts", "compare", "fix", "audit"],
  library: [...Object.keys(below), "facts", "compare", "fix", "pipeline"],
  cli: ["pipeline", "io"],
};
/** What may touch the disk, the clock or the process. */
const mayUseNode: Readonly<Record<string, RegExp>> = {
  "node:fs": /^(io|read|knowledge|runner|pipeline)\/|^cli\/run\.ts$/,
  "node:child_process": /^(runner|knowledge\/learn)\//,
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

function neighboursOf(file: string): string[] {
  return importsOf(file)
    .filter((target) => target.startsWith("."))
    .map((target) => path.posix.normalize(path.posix.join(path.posix.dirname(file), target)));
}

/** Groups of files each of which reaches all others of the group (Tarjan 1972). */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const [index, low, stack, found] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[],
  ];
  const visit = (node: string): void => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(low.get(node)!, low.get(next)!));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.sort().join(" "));
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found;
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
      return neighboursOf(file)
        .map((target) => target.split("/")[0] ?? "")
        .filter((target) => target !== folder && !(mayImport[folder] ?? []).includes(target))
        .map((target) => `${file} imports ${target}/`);
    });
    expect(wrong).toEqual([]);
  });

  test("no file imports itself by a detour, not even its types", () => {
    expect(circles(new Map(files.map((file) => [file, neighboursOf(file)])))).toEqual([]);
  });

  test("formats take only types from io, never its functions", () => {
    const wrong = files
      .filter((file) => file.startsWith("formats/"))
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

/*
 * Whether something was measured, is a copy, an aggregate or the timing of a function, is stamped on the run by the join
 * and asked of the stamps (model/runState.ts) or of the evidence (model/evidence.ts). Readers make records and are free.
 */
const homes =
  /^(formats\/|model\/(runState|runChecks|evidence)\.ts$|dataset\/(runStates|copies|aggregates)\.ts$)/;
const otherWays: Readonly<Record<string, RegExp>> = {
  "a predicate of its own": /\bisMeasured\b/,
  "how many numbers a run has": /\bmeasurements\??\.length\s*(?:===|!==|[<>]=?)\s*\d/,
  "which metrics make a result":
    /\bmeasurements\??\s*\.(?:some|every|find)\([^;]{0,120}\b(?:family|isResult|answers|metricsAnswering)\b/,
  "what the record says of being a copy": /\.copied\b|\bcopied\s*(?:===|!==|\?\?)|[{,]\s*copied\s*[,}:]/,
  // what a command or a component is made for is another question
  "the mode of timed functions":
    /(?<!\b(?:command|component|proposal|check)\.)\bmode\s*(?:===|!==)\s*"micro"/,
  "the word of a role": /\brole\s*(?:===|!==)\s*"(?:own|copy|aggregate|micro)"/,
  "the word of a result": /\bresult\s*(?:===|!==)\s*"(?:measured|wrong-metric|log-only|failed|not-run)"/,
};

describe("one run state", () => {
  test("nobody asks in another way whether something was measured", () => {
    const wrong = files
      .filter((file) => !homes.test(file))
      .flatMap((file) => {
        const text = readFileSync(path.join(src, file), "utf8");
        return Object.entries(otherWays).flatMap(([way, pattern]) =>
          pattern.test(text) ? [`${file} asks by ${way}`] : [],
        );
      });
    expect(wrong).toEqual([]);
  });

  test.each([
    ["a predicate of its own", "const measured = runs.filter(isMeasured);"],
    ["how many numbers a run has", "runs.some(({ measurements }) => measurements.length > 0)"],
    ["how many numbers a run has", "if (run.measurements.length === 0) continue;"],
    ["which metrics make a result", 'measurements.some(({ metric: id }) => metric(id).family !== "log")'],
    ["what the record says of being a copy", "runs.filter((run) => run.copied !== true)"],
    ["what the record says of being a copy", "runs.filter(({ copied, mode }) => !copied)"],
    ["the mode of timed functions", 'if (run.mode === "micro") continue;'],
    ["the word of a role", 'run.role === "own"'],
    ["the word of a result", 'run.result !== "measured"'],
  ])("finds %s: %s", (way, line) => {
    expect(otherWays[way]?.test(line)).toBe(true);
  });
});

describe("shape", () => {
  const texts = files.map((file) => [file, readFileSync(path.join(src, file), "utf8")] as const);
  const measured = texts.map(([file, text]) => ({ file, ...measure(file, text) }));
  // a shorter one is an expression with a name
  const functions = measured.flatMap(({ functions: own }) => own).filter(({ lines }) => lines >= 3);

  test("no file is longer than 300 lines", () => {
    const long = texts.filter(([, text]) => text.split("\n").length - 1 > 300);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  test("nine of ten functions have at most 20 lines and a complexity of at most 6", () => {
    expect(p90(functions.map(({ lines }) => lines))).toBeLessThanOrEqual(20);
    expect(p90(functions.map(({ complexity }) => complexity))).toBeLessThanOrEqual(6);
  });

  test("nothing is of the type any", () => {
    expect(measured.filter(({ any }) => any > 0).map(({ file }) => file)).toEqual([]);
  });

  test("what is measured: lines and branches of a function, without those of functions in it", () => {
    const text =
      "function f(x: any) {\n  if (x && x.y) return [x].map((z) => (z ? 1 : 2));\n  return x;\n}\n";
    expect(measure("f.ts", text)).toEqual({
      functions: [
        { line: 2, lines: 1, complexity: 2 },
        { line: 1, lines: 4, complexity: 3 },
      ],
      any: 1,
    });
  });
});

/** Numbers that a seeded generator or a colour needs are no hashes. */
function stripped(file: string): string {
  return readFileSync(path.join(src, file), "utf8").replace(
    /0x[0-9a-fA-F_]+|#[0-9a-fA-F]{6}|\\u[0-9a-fA-F]{4}/g,
    "",
  );
}
