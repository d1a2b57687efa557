import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { accountOf } from "../formats/account.ts";
import { draftOf } from "../formats/draft.ts";
import type { Formats } from "../formats/formats.ts";
import { openFile } from "../io/file.ts";
import { layersFor } from "../knowledge/linear.ts";
import { type KnowledgeChoice } from "../knowledge/layers.ts";
import { closest } from "../model/closest.ts";
import { outcomeWords } from "../model/evaluationWords.ts";
import type { Finished } from "../model/finished.ts";
import type { RawRecord } from "../model/raw.ts";
import { strangerWords } from "../model/strangerWords.ts";
import { UserError } from "../model/userError.ts";
import { readFile } from "../read/readFile.ts";
import { knownFormats } from "./knownFormats.ts";

export interface FormatsOptions {
  /** A file of which a format is to be drafted. */
  readonly describe?: string | undefined;
  readonly knowledge?: KnowledgeChoice | undefined;
}

/** What is read; what a file is taken for and what was taken from it; or a draft of a format for it. */
export async function formats(
  what: string | undefined,
  { describe, knowledge }: FormatsOptions,
): Promise<Finished> {
  const known = knownFormats(await layersFor(knowledge));
  if (describe !== undefined) return done(draftFor(describe));
  if (what === undefined) return done(listOf(known));
  const row = known.rows.find(({ name }) => name === what);
  if (row !== undefined && !existsSync(what)) return done(`${JSON.stringify(row, null, 2)}\n`);
  if (existsSync(what)) return done(fileWords(what, known));
  const near = closest(
    what,
    known.rows.map(({ name }) => name),
  );
  throw new UserError(
    `no file and no format is called ${what}`,
    near === null ? "benchtriage formats lists them" : `benchtriage formats ${near}`,
  );
}

function done(stdout: string): Finished {
  return { stdout, stderr: "", exitCode: 0 };
}

function listOf({ rows }: Formats): string {
  const sorted = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const width = Math.max(...sorted.map(({ name }) => name.length));
  return `${sorted.map(({ name, says }) => `${name.padEnd(width)}  ${says}`).join("\n")}\n`;
}

function opened(file: string) {
  if (!existsSync(file) || statSync(file).isDirectory())
    throw new UserError(`no file is called ${file}`, "benchtriage formats FILE, with a single file");
  const absolute = path.resolve(file);
  // a folder may say what a file is: its path from here is its name
  const label = path.relative(process.cwd(), absolute).split(path.sep).join("/");
  return openFile({
    label: label.startsWith("..") ? path.basename(file) : label,
    absolute,
    size: statSync(absolute).size,
  });
}

function draftFor(name: string): string {
  const file = opened(name);
  const draft = draftOf(
    file,
    path
      .parse(name)
      .name.toLowerCase()
      .replace(/[^a-z0-9.-]+/g, "-"),
  );
  if (draft === null)
    throw new UserError(`${name} holds no object, list or table`, "a row reads JSON, JSON lines and CSV");
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** More keys than that are counted. */
const SHOWN = 12;

function fileWords(name: string, known: Formats): string {
  const file = opened(name);
  const records: RawRecord[] = [];
  const read = readFile(file, known, (record) => records.push(record));
  if (read.kind === "unknown")
    return `${name}: of no known format\n  looks     ${strangerWords({ file: name, looks: read.looks })}\n  next      benchtriage formats --describe ${name} > my.json\n`;
  const problems = read.problems.map(({ pointer: at, reason }) => `  problem   ${at} ${reason}\n`).join("");
  if (read.kind === "problem") return `${name}: cannot be read\n${problems}`;
  const format = known.rows.find((each) => each.name === read.format);
  if (format === undefined) return `${name}: ${read.format}\n`;
  const { taken, workload, unused } = accountOf(file, format, records);
  const places = [...taken].map(([what, at]) => `  taken     ${what} from ${some(at)}\n`);
  const others = [...new Set(known.all(file).map((each) => each.format.name))].filter(
    (each) => each !== format.name && each !== "document",
  );
  const placed = records.some(
    (record) => "commit" in record || (record.kind === "attempt-part" && record.said.commit !== undefined),
  );
  return [
    `${name}: ${format.name}, ${records.length} records\n  which is  ${format.says}\n`,
    others.length === 0 ? "" : `  fits too  ${some(others)}: the format that asks for most reads it\n`,
    ...places,
    attemptWords(records),
    workload.length === 0 ? "" : `  workload  ${some(workload)}\n`,
    unused.length === 0 ? "" : `  not used  ${some(unused)}: no field or metric of the format is there\n`,
    placed || records.length === 0 ? "" : `  commit    none is named: ${unplacedWords(records)}\n`,
    problems,
  ].join("");
}

/** Whose attempts at which tasks a file tells of, and how their evaluation ended. */
function attemptWords(records: readonly RawRecord[]): string {
  const parts = records.flatMap((record) => (record.kind === "attempt-part" ? [record.said] : []));
  const tasks = [...new Set(parts.flatMap(({ task }) => task ?? []))];
  if (tasks.length === 0) return "";
  const outcomes = parts.flatMap(({ evaluation }) =>
    evaluation === undefined ? [] : [outcomeWords({ outcome: evaluation.outcome })],
  );
  const counts = [...new Set(outcomes)].map(
    (word) => `${outcomes.filter((each) => each === word).length} ${word}`,
  );
  const patches = records.filter(({ kind }) => kind === "raw-patch").length;
  return [
    `  tasks     ${tasks.length}: ${some(tasks)}\n`,
    patches === 0 ? "" : `  patches   ${patches}\n`,
    counts.length === 0 ? "" : `  evaluated ${counts.join("; ")}\n`,
  ].join("");
}

function unplacedWords(records: readonly RawRecord[]): string {
  return records.some(({ kind }) => kind === "attempt-part")
    ? "a task whose name ends in the hash of its commit is placed"
    : "compare reads it, report does not";
}

function some(list: readonly string[]): string {
  const more = list.length - SHOWN;
  return `${list.slice(0, SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
