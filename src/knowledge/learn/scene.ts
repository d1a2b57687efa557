import { Architectures } from "./architectures.ts";
import type { Blobs } from "./blobs.ts";
import type { Library } from "./library.ts";
import type { FileChange } from "./mainLine.ts";
import { type Program, type ProjectPrograms, programFinder } from "./programs.ts";
import type { Doubt } from "./python/machine.ts";
import { KeptReading, type ReadContext, type Reading } from "./reading.ts";
import { newStory, record, type Story, type Unit } from "./story.ts";
import { Walk } from "./walk.ts";

/** The programs and sets of a project, followed along its main line. */
export class Scene {
  /** By id of the program or set; those of earlier runs may stand there before the beginning. */
  readonly stories: Map<string, Story>;
  readonly architectures: Architectures;
  /** What cannot be read from the text, with the commit at which it was met. */
  readonly doubts: (Doubt & { readonly position: number })[] = [];
  readonly #programs: ProjectPrograms;
  readonly #library: Library;
  readonly #walk: Walk;
  readonly #units: Unit[] = [];
  readonly #known = new Set<string>();
  readonly #find: (path: string) => readonly Program[];
  readonly #base: Omit<ReadContext, "setOf">;

  constructor(programs: ProjectPrograms, library: Library, contents: Blobs, stories: Map<string, Story>) {
    this.stories = stories;
    this.#programs = programs;
    this.#library = library;
    this.#walk = new Walk(library);
    this.#find = programFinder(programs);
    const { roots, kinds, assumed } = programs;
    this.#base = { files: library, roots, kinds, assumed: new Map(Object.entries(assumed)), memo: new Map() };
    this.architectures = new Architectures(programs.architectures, this.#context(null), contents);
  }

  /** Begins at the state of the tree that the library holds. */
  begin(position: number): void {
    this.#library.position = position;
    for (const { id, path, call } of this.#programs.sets) {
      const kept = this.#kept({ path, call, parser: "ArgumentParser" }, id);
      this.#add(id, null, { set: id, readings: [{ form: null, kept }] }, position);
    }
    const files = [...this.#library.paths].map(([path, blob]) => ({ path, blob }));
    this.#discover(files, position);
    this.architectures.begin(position, files, this.#walk);
  }

  /** Whether the content of a file decides anything as far as is known. */
  wants(path: string): boolean {
    return this.#walk.wants(path) || this.architectures.wants(path);
  }

  /** Applies the changes of the commit at a position. */
  step(position: number, changes: readonly FileChange[]): void {
    this.#library.position = position;
    const changed = this.#walk.step(changes);
    for (const unit of this.#units)
      if (unit.readings.some(({ kept }) => changed.has(kept))) this.#record(unit, position);
    this.#discover(changes, position);
    this.architectures.step(position, changes, changed);
  }

  #discover(files: readonly FileChange[], position: number): void {
    const found = files.flatMap(({ path, blob }) => (blob === null ? [] : this.#find(path)));
    for (const program of found.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
      if (this.#known.has(program.id)) continue;
      const readings = program.readings.map(({ form = null, ...reading }) => ({
        form,
        kept: this.#kept(reading, null),
      }));
      this.#add(program.id, program, { set: null, readings }, position);
    }
  }

  #add(id: string, program: Program | null, unit: Omit<Unit, "story">, position: number): void {
    this.#known.add(id);
    const story = { ...(this.stories.get(id) ?? newStory(program)), program };
    this.stories.set(id, story);
    const made = { story, ...unit };
    this.#units.push(made);
    for (const { kept } of unit.readings) this.#walk.add(kept);
    this.#record(made, position);
  }

  #record(unit: Unit, position: number): void {
    record(unit, position, this.#programs.flexible);
    for (const { kept } of unit.readings)
      this.doubts.push(...kept.doubts.map((doubt) => ({ ...doubt, position })));
  }

  /** `own`: the set whose function is followed itself. */
  #kept(reading: Reading, own: string | null): KeptReading {
    return new KeptReading(reading, this.#context(own));
  }

  #context(own: string | null): ReadContext {
    const { sets } = this.#programs;
    return {
      ...this.#base,
      setOf: (path, qualified) => {
        const rule = sets.find((set) => set.path === path && set.call === qualified);
        const isBoundary = rule?.followed !== true && rule?.id !== own;
        return rule === undefined ? null : { id: rule.id, isBoundary };
      },
    };
  }
}
