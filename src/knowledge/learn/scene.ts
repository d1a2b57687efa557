import type { Declared } from "./declared.ts";
import type { Library } from "./library.ts";
import type { FileChange } from "./mainLine.ts";
import { type Program, type ProjectPrograms, programsAt } from "./programs.ts";
import type { Doubt } from "./python/machine.ts";
import type { Memo } from "./python/memo.ts";
import type { ReadContext, ReadParser } from "./reading.ts";
import { Timeline } from "./timeline.ts";
import { type Contents, type Kept, Walk } from "./walk.ts";

/** A flag as it stands at one commit. */
export type FlagState = Declared & { readonly form?: "cli" | "module" };

/** What one program or one set went through. */
export interface Story {
  readonly flags: Timeline<FlagState>;
  readonly includes: Timeline<object>;
  /** `exists`, `runs`, `stub`, `flexible` and `cli`, each while it holds. */
  readonly facts: Timeline<object>;
}

interface Unit {
  readonly story: Story;
  readonly program: Program | null;
  readonly set: string | null;
  readonly kept: readonly { readonly form: "cli" | "module" | null; readonly kept: Kept }[];
}

export interface Doubted extends Doubt {
  readonly position: number;
}

/** The programs and sets of a project, followed along its main line. */
export class Scene {
  readonly stories = new Map<string, { readonly story: Story; readonly program: Program | null }>();
  readonly doubts: Doubted[] = [];
  readonly #programs: ProjectPrograms;
  readonly #library: Library;
  readonly #walk: Walk;
  readonly #units: Unit[] = [];
  readonly #assumed: ReadonlyMap<string, boolean>;
  readonly #memo: Memo = new Map();

  constructor(programs: ProjectPrograms, library: Library, contents: Contents) {
    this.#programs = programs;
    this.#library = library;
    this.#assumed = new Map(Object.entries(programs.assumed));
    this.#walk = new Walk(library, contents);
  }

  /** Begins at a state of the tree that the library holds already. */
  async begin(position: number): Promise<void> {
    for (const { id, path, call } of this.#programs.sets) {
      const kept: Kept = {
        reading: { path, call, parser: "ArgumentParser" },
        context: this.#context(id),
        read: null,
      };
      await this.#add({ id, program: null, set: id, kept: [{ form: null, kept }] }, position);
    }
    await this.#discover(this.#library.paths(), position);
  }

  /** Applies the changes of the commit at a position. */
  async step(position: number, changes: readonly FileChange[]): Promise<void> {
    const changed = await this.#walk.step(changes);
    for (const unit of this.#units)
      if (unit.kept.some(({ kept }) => changed.has(kept))) this.#record(unit, position);
    await this.#discover(
      changes.flatMap(({ path, blob }) => (blob === null ? [] : [path])),
      position,
    );
  }

  async #discover(paths: Iterable<string>, position: number): Promise<void> {
    for (const path of [...paths].toSorted())
      for (const program of programsAt(path, this.#programs)) {
        if (this.#units.some((unit) => unit.program?.id === program.id)) continue;
        const kept = program.readings.map(({ form = null, ...reading }) => ({
          form,
          kept: { reading, context: this.#context(null), read: null },
        }));
        await this.#add({ id: program.id, program, set: null, kept }, position);
      }
  }

  async #add(
    { id, ...rest }: Omit<Unit, "story"> & { readonly id: string },
    position: number,
  ): Promise<void> {
    const known = this.stories.get(id)?.story;
    const story = known ?? { flags: new Timeline(), includes: new Timeline(), facts: new Timeline() };
    this.stories.set(id, { story, program: rest.program });
    const unit = { story, ...rest };
    for (const { kept } of rest.kept) await this.#walk.add(kept);
    this.#units.push(unit);
    this.#record(unit, position);
  }

  #context(own: string | null): ReadContext {
    return {
      library: this.#library,
      roots: this.#programs.roots,
      kinds: this.#programs.kinds,
      assumed: this.#assumed,
      memo: this.#memo,
      setOf: (path, qualified) => {
        const rule = this.#programs.sets.find((set) => set.path === path && set.call === qualified);
        return rule === undefined
          ? null
          : { id: rule.id, isBoundary: rule.followed !== true && rule.id !== own };
      },
    };
  }

  #record(unit: Unit, position: number): void {
    const present = unit.kept.flatMap(({ form, kept }) => {
      this.doubts.push(...(kept.read?.doubts ?? []).map((doubt) => ({ ...doubt, position })));
      return kept.read?.parser == null ? [] : [{ form, parser: kept.read.parser }];
    });
    const parsers = present.map(({ parser }) => parser);
    unit.story.flags.set(position, this.#flags(unit, present, position));
    unit.story.includes.set(
      position,
      new Map(parsers.flatMap(({ sets }) => sets.filter((set) => set !== unit.set).map((set) => [set, {}]))),
    );
    const isStub = parsers.length > 0 && parsers.every(({ leaves }) => leaves);
    const facts: readonly (readonly [string, boolean])[] = [
      ["exists", present.length > 0],
      ["runs", parsers.some(({ runs }) => runs)],
      ["stub", isStub],
      ["flexible", parsers.some(({ className }) => className === this.#programs.flexible)],
      ["cli", present.some(({ form }) => form === "cli")],
    ];
    unit.story.facts.set(position, new Map(facts.filter(([, holds]) => holds).map(([name]) => [name, {}])));
  }

  #flags(
    { set: own }: Unit,
    present: readonly { readonly form: "cli" | "module" | null; readonly parser: ReadParser }[],
    position: number,
  ): ReadonlyMap<string, FlagState> {
    const found = new Map<string, { flag: Declared; forms: Set<"cli" | "module" | null> }>();
    for (const { form, parser } of present)
      for (const { set, flag } of parser.flags) {
        if (set !== own) continue;
        if (flag === null) {
          this.doubts.push({ kind: "name-computed", path: "", row: 0, detail: "", position });
          continue;
        }
        const key = keyOf(flag);
        const known = found.get(key);
        if (known === undefined) found.set(key, { flag, forms: new Set([form]) });
        else known.forms.add(form);
      }
    const forms = new Set(present.map(({ form }) => form));
    return new Map(
      [...found].map(([key, { flag, forms: of }]) => {
        const [only] = of;
        return [key, of.size === forms.size || only == null ? flag : { ...flag, form: only }];
      }),
    );
  }
}

/** The first long name, else the first. */
function keyOf({ names }: Declared): string {
  return names.find((name) => name.startsWith("--")) ?? names[0] ?? "";
}
