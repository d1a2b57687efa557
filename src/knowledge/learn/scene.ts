import { Architectures } from "./architectures.ts";
import type { Contents } from "./blobs.ts";
import type { Library } from "./library.ts";
import type { FileChange } from "./mainLine.ts";
import { type Program, type ProjectPrograms, programFinder } from "./programs.ts";
import type { Doubt } from "./python/machine.ts";
import type { Memo } from "./python/memo.ts";
import { KeptReading, type ReadContext, type Reading } from "./reading.ts";
import { newStory, record, type Story, type Unit } from "./story.ts";
import { Walk } from "./walk.ts";

/** Something that cannot be read from the text, with the commit at which it was met first. */
export interface Doubted extends Doubt {
  readonly position: number;
}

/** What earlier runs knew. */
export interface Earlier {
  readonly stories: Map<string, Story>;
  readonly architectures: readonly (readonly [name: string, from: number, to: number | null])[];
}

/** The programs and sets of a project, followed along its main line. */
export class Scene {
  /** By id of the program or set; those of earlier runs may stand there before the beginning. */
  readonly stories: Map<string, Story>;
  readonly architectures: Architectures;
  readonly doubts: Doubted[] = [];
  readonly #programs: ProjectPrograms;
  readonly #library: Library;
  readonly #walk: Walk;
  readonly #units: Unit[] = [];
  readonly #known = new Set<string>();
  readonly #find: (path: string) => readonly Program[];
  readonly #base: Omit<ReadContext, "setOf">;

  constructor(
    programs: ProjectPrograms,
    library: Library,
    contents: Contents,
    { stories, architectures }: Earlier = { stories: new Map(), architectures: [] },
  ) {
    this.stories = stories;
    this.#programs = programs;
    this.#library = library;
    this.#walk = new Walk(library, contents);
    this.#find = programFinder(programs);
    const memo: Memo = new Map();
    const { roots, kinds, assumed } = programs;
    this.#base = { library, roots, kinds, assumed: new Map(Object.entries(assumed)), memo };
    this.architectures = new Architectures(programs.architectures, this.#context(null), contents);
    for (const [name, from, to] of architectures) this.architectures.timeline.restore(name, {}, from, to);
  }

  /** Begins at the state of the tree that the library holds. */
  async begin(position: number): Promise<void> {
    this.#library.position = position;
    for (const { id, path, call } of this.#programs.sets) {
      const kept = this.#kept({ path, call, parser: "ArgumentParser" }, id);
      this.#add(id, null, { set: id, readings: [{ form: null, kept }] }, position);
    }
    this.#discover(this.#library.paths(), position);
    await this.architectures.begin(position, this.#walk);
  }

  /** Applies the changes of the commit at a position. */
  async step(position: number, changes: readonly FileChange[]): Promise<void> {
    this.#library.position = position;
    const changed = await this.#walk.step(changes);
    for (const unit of this.#units)
      if (unit.readings.some(({ kept }) => changed.has(kept))) this.#record(unit, position);
    this.#discover(
      changes.flatMap(({ path, blob }) => (blob === null ? [] : [path])),
      position,
    );
    await this.architectures.step(position, changes, changed);
  }

  #discover(paths: Iterable<string>, position: number): void {
    const found = [...paths].flatMap((path) => this.#find(path));
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
    const known = this.stories.get(id);
    const story = known === undefined ? newStory(program) : { ...known, program };
    this.stories.set(id, story);
    const made = { story, ...unit };
    this.#units.push(made);
    for (const { kept } of unit.readings) this.#walk.add(kept);
    this.#record(made, position);
  }

  #record(unit: Unit, position: number): void {
    record(unit, position, this.#programs.flexible);
    for (const { kept } of unit.readings) {
      const computed = kept.read?.parser?.flags.some(({ flag }) => flag === null) === true;
      const doubts: readonly Doubt[] = [
        ...(kept.read?.doubts ?? []),
        ...(computed
          ? [{ kind: "name-computed" as const, path: kept.reading.path, row: 0, detail: "" }]
          : []),
      ];
      this.doubts.push(...doubts.map((doubt) => ({ ...doubt, position })));
    }
  }

  #kept(reading: Reading, own: string | null): KeptReading {
    return new KeptReading(reading, this.#context(own));
  }

  /** `own`: the set whose function is followed itself. */
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
