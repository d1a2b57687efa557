import type { SourceFile } from "../io/file.ts";
import type { CommitRecord, Project } from "../model/records.ts";
import { hash, pointer, present, text } from "./fields.ts";
import type { FactName, FormatRow } from "./format.ts";
import type { Placed } from "./placed.ts";
import type { RawChange } from "./reader.ts";
import { gitDate } from "./dates.ts";
import { isFields } from "./fields.ts";
import { modeOf, timeOf } from "./runs.ts";

/** Which commit something is about. */
export interface About {
  readonly file: SourceFile;
  readonly format: string;
  readonly commit: string;
  readonly project?: Project | undefined;
}

const parsers = {
  // of a whole message the first line
  subject: (value: unknown) => text(value)?.split("\n", 1)[0],
  date: dateOf,
  parent: hash,
  prUrl: text,
  instanceId: text,
  hardware: text,
  mode: (value: unknown) => modeOf(value, undefined),
  models: modelsOf,
  command: text,
} satisfies Record<FactName, (value: unknown) => unknown>;

/** The commit record of an object; a fact that is missing or says "no value" is left out. */
export function commitRecord(
  { file, format, commit, project }: About,
  placed: Placed,
  places: FormatRow["facts"] = placed.format.facts,
): CommitRecord {
  const facts: CommitRecord["facts"] = present({
    subject: placed.first(places.subject, parsers.subject),
    date: placed.first(places.date, parsers.date),
    parent: placed.first(places.parent, parsers.parent),
    prUrl: placed.first(places.prUrl, parsers.prUrl),
    instanceId: placed.first(places.instanceId, parsers.instanceId),
    hardware: placed.first(places.hardware, parsers.hardware),
    mode: placed.first(places.mode, parsers.mode),
    models: placed.first(places.models, parsers.models),
    command: placed.first(places.command, parsers.command),
    parentImage: parentImage(placed),
  });
  return { kind: "commit", commit, ...present({ project }), format, file: file.path, facts };
}

/** A date stays as written unless git wrote it with spaces. */
function dateOf(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined) return undefined;
  const git = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})$/.exec(written);
  if (git !== null) return `${git[1]}T${git[2]}${git[3]}:${git[4]}`;
  return timeOf(written) ?? gitDate(written) ?? written;
}

function modelsOf(value: unknown): string[] | undefined {
  const models = [value].flat().flatMap((model) => text(model) ?? []);
  return models.length === 0 ? undefined : models;
}

/** The image of the parent: its tag is the first digits of the parent. */
function parentImage(placed: Placed): CommitRecord["facts"]["parentImage"] {
  const tag = placed.get("parentImage", hash);
  if (tag === undefined) return undefined;
  const exists = placed.get("imageExists", (value) => (typeof value === "boolean" ? value : undefined));
  const status = placed.get("imageStatus", text)?.slice(0, 60);
  return { value: { tag, ...present({ exists, status }) }, pointer: pointer(...placed.at) };
}

/** A diff as a text, as the path of a file beside this one, or in parts as hosts of repositories tell it: a list of files. */
function diffIn(placed: Placed, place: string | undefined): string {
  const value = placed.first(place, (each) => each)?.value;
  if (typeof value === "string") return isPath(value) ? (placed.file.beside?.(value.trim()) ?? "") : value;
  if (!Array.isArray(value)) return "";
  return value.filter(isFields).map(fileDiff).join("");
}

/** Whether the place of a diff holds the path of a file. */
export function isPath(value: string): boolean {
  return /^[^\n]{1,500}\.(?:diff|patch)\s*$/.test(value);
}

function fileDiff(part: Readonly<Record<string, unknown>>): string {
  const patch = text(part["patch"]) ?? text(part["diff"]);
  const path = text(part["filename"]) ?? text(part["new_path"]) ?? text(part["path"]);
  if (patch === undefined || path === undefined) return "";
  const old = text(part["previous_filename"]) ?? text(part["old_path"]) ?? path;
  const before = part["status"] === "added" || part["new_file"] === true ? "/dev/null" : `a/${old}`;
  const after = part["status"] === "removed" || part["deleted_file"] === true ? "/dev/null" : `b/${path}`;
  return `diff --git a/${old} b/${path}\n--- ${before}\n+++ ${after}\n${patch.trimEnd()}\n`;
}

/** The diff and prose of a commit; the subject is the first line of the message where it has no place of its own. */
export function rawChange({ file, format, commit, project }: About, placed: Placed): RawChange {
  const { diff, message, discussion, subject = message } = placed.format.texts;
  const prose = (place: string | undefined) =>
    placed.first(place, (value) => (typeof value === "string" ? value : undefined))?.value ?? "";
  const where = (place: string | undefined) => (place === undefined ? "" : placed.pointer(place));
  return {
    kind: "raw-change",
    commit,
    ...present({ project }),
    format,
    file: file.path,
    diff: diffIn(placed, diff),
    subject: prose(subject).split("\n", 1)[0] ?? "",
    message: prose(message),
    discussion: prose(discussion),
    pointers: {
      diff: where(diff),
      subject: where(subject),
      message: where(message),
      discussion: where(discussion),
    },
  };
}
