import { checkCommand } from "../commands/checkCommand.ts";
import { findEntryPoint } from "../commands/entryPoints.ts";
import { releaseAt, resolveEra } from "../commands/era.ts";
import { type FlagCatalogue, loadFlagCatalogue } from "../commands/flagCatalogue.ts";
import { nestedCommands } from "../commands/nested.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import { workloadOf } from "../commands/workload.ts";
import type { CommandReader } from "./knowledge.ts";
import type { Era, KnownUntil, ScriptContext } from "../model/command.ts";
import type { CommandWorkload } from "../model/commandWorkload.ts";
import type { Project } from "../model/records.ts";
import { type CatalogueName, identities, isWhole } from "./identities.ts";
import { type Layer, layersOf, layerText } from "./layers.ts";
import { laidOver } from "./merge.ts";
import { useLaunchers } from "./useLaunchers.ts";

type CommandReading = ReturnType<CommandReader["read"]>;

/** The command language with a flag catalogue bound to it; the package's own where none is given. */
export function commandReader(catalogue: FlagCatalogue = loadFlags()): CommandReader {
  const read = new Map<string, CommandReading>();
  return {
    read(text, era, project, context) {
      // facts, corrections and the plan ask for the same commands at the same commits
      const key = context === undefined ? JSON.stringify([text, era, project]) : null;
      const known = key === null ? undefined : read.get(key);
      if (known !== undefined) return known;
      const parsed = parseCommand(text, context);
      let workload: CommandWorkload | undefined;
      const reading: CommandReading = {
        check: checkCommand(parsed, catalogue, era, project),
        // Checking alone does not look at it.
        get workload() {
          return (workload ??= workloadOf(parsed));
        },
      };
      if (key !== null) read.set(key, reading);
      return reading;
    },
  };
}

/** The flags of all layers; launchers that a user declares are known from now on. Trusts what it reads: the package's files are validated by a test, a user's by `checkFlags`. */
export function loadFlags(layers: readonly Layer[] = layersOf()): FlagCatalogue {
  useLaunchers(layers);
  const merged = (name: CatalogueName) => laidOverAll(name, layers);
  return loadFlagCatalogue({
    vllm: merged("flags/vllm"),
    sglang: merged("flags/sglang"),
    rules: merged("flags/rules"),
    models: merged("models"),
    commits: (project) => merged(`flags/${project}-commits`),
  });
}

function laidOverAll(name: CatalogueName, layers: readonly Layer[]): unknown {
  const texts = layers.flatMap((layer) => layerText(layer, "catalogues", name) ?? []);
  // what a user's file replaces as a whole need not be read
  const values = (isWhole(name) ? texts.slice(-1) : texts).map((text) => JSON.parse(text) as Entry);
  if (isWhole(name)) return values[0];
  return values.reduce((older, newer) => laidOver(older, newer, identities[name]));
}

type Entry = Readonly<Record<string, unknown>>;

/** The project whose program a command calls; null outside the catalogue. */
export function projectOf(text: string, catalogue: FlagCatalogue, context?: ScriptContext): Project | null {
  const parsed = parseCommand(text, context);
  const own = findEntryPoint(parsed.entry, catalogue, null, () => null)?.project;
  if (own !== undefined) return own;
  const inner = nestedCommands(parsed).map((each) => projectOf(each.text, catalogue, context));
  return inner.find((project) => project !== null) ?? null;
}

export interface Moment {
  readonly era: Era;
  readonly date: string | null;
  readonly release: string | null;
  /** Set where the time lies after what is known. */
  readonly past?: KnownUntil;
}

/** A time on a project's main line, from a commit, a date or a release; null where the catalogue does not know it. */
export function momentOf(era: Era, project: Project, catalogue: FlagCatalogue): Moment | null {
  const found = resolveEra(era, project, catalogue);
  const flags = catalogue.projects[project];
  if (found === null || flags === undefined) return null;
  return {
    era,
    date: era.date ?? dayOf(found.position, project, catalogue),
    release: releaseAt(flags, found.position),
    ...(found.past === undefined ? {} : { past: found.past }),
  };
}

function dayOf(position: number, project: Project, catalogue: FlagCatalogue): string | null {
  let last = 0;
  for (const [date, commits] of catalogue.commits(project)?.days ?? []) {
    last += commits;
    if (position <= last) return date;
  }
  return null;
}
