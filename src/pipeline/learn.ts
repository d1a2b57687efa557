import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CommitTable, ProjectFlags } from "../commands/flagCatalogue.ts";
import { stableJson } from "../io/json.ts";
import { writeFileAtomic } from "../io/output.ts";
import { layersFor } from "../knowledge/linear.ts";
import { layersOf } from "../knowledge/layers.ts";
import { linesOf } from "../knowledge/learn/fileText.ts";
import { learn, type Lesson } from "../knowledge/learn/learn.ts";
import type { Before } from "../knowledge/learn/base.ts";
import { loadCatalogue } from "../knowledge/loadCatalogue.ts";
import type { Finished } from "../model/finished.ts";
import type { Project } from "../model/records.ts";
import { UserError } from "../model/userError.ts";
import { lessonText } from "./learnText.ts";
import type { KnowledgeChoice } from "./options.ts";

export interface LearnCommand {
  readonly repo: string;
  readonly ref?: string | undefined;
  readonly since?: string | undefined;
  readonly out?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly knowledge: KnowledgeChoice;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Reads a clone and writes what it says of flags, releases, commits and architectures into a folder of knowledge. What
 * stands there is read on from; a folder without knowledge begins with the package's.
 */
export async function learnCommand(project: string, options: LearnCommand): Promise<Finished> {
  const { folder, place } = target(options);
  const lesson = await learn({
    ...options,
    project: projectNamed(project),
    before: knownIn(folder, project) ?? knownIn(packageFolder(), project),
    programs: loadCatalogue("flags/programs", await layersFor(options.knowledge)).projects,
  });
  if (lesson.files !== null) write(folder, project, lesson.files);
  const stdout = options.json === true ? stableJson(jsonOf(lesson, place)) : "";
  const text = lessonText(project, lesson, place);
  return { stdout, stderr: options.quiet === true ? "" : text, exitCode: 0 };
}

function projectNamed(project: string): Project {
  if (project === "vllm" || project === "sglang") return project;
  throw new UserError(`${project} is no project that is known`, "benchtriage learn vllm, or sglang");
}

function target({ out, knowledge }: LearnCommand): { readonly folder: string; readonly place: string } {
  if (out !== undefined) return { folder: path.resolve(out), place: out };
  if (knowledge.folder === null)
    throw new UserError("--knowledge none leaves no folder to write to", "--out DIR says where");
  return { folder: knowledge.folder, place: knowledge.place };
}

function packageFolder(): string {
  return layersOf().find(({ kind }) => kind === "package")?.folder ?? "";
}

const fileOf = (folder: string, name: string) => path.join(folder, "catalogues/flags", `${name}.json`);

/** What a folder knows of a project: both files, or nothing. */
function knownIn(folder: string, project: string): Before | null {
  const [flags, commits] = [fileOf(folder, project), fileOf(folder, `${project}-commits`)];
  if (!existsSync(flags) || !existsSync(commits)) return null;
  return { flags: parsed(flags) as ProjectFlags, commits: parsed(commits) as CommitTable };
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`${file} is no JSON: ${why}`, "delete the file: learn makes it again", {
      cause: error,
    });
  }
}

/** The longer table of commits goes first: beside older flags it says nothing wrong. */
function write(folder: string, project: string, files: NonNullable<Lesson["files"]>): void {
  for (const [name, content, schema] of [
    [`${project}-commits`, files.commits, "commits"],
    [project, files.flags, "flags"],
  ] as const) {
    const isPackage = existsSync(path.join(folder, "schemas/catalogues", `${schema}.schema.json`));
    const head = isPackage ? { $schema: `../../schemas/catalogues/${schema}.schema.json` } : {};
    writeFileAtomic(fileOf(folder, name), linesOf({ ...head, ...content }));
  }
}

function jsonOf({ files, ...lesson }: Lesson, place: string) {
  return {
    ...lesson,
    written: files === null ? null : place,
    releases: files?.flags.releases.length ?? null,
    entryPoints: files?.flags.entryPoints.length ?? null,
    architectures: files?.flags.architectures?.length ?? null,
  };
}
