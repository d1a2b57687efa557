import type { Blobs } from "./blobs.ts";
import type { FileChange } from "./mainLine.ts";
import type { ProjectPrograms } from "./programs.ts";
import { Follower } from "./python/follow.ts";
import type { Trace } from "./python/machine.ts";
import { ownOf } from "./python/scope.ts";
import { settled } from "./python/value.ts";
import type { ReadContext } from "./reading.ts";
import { holding, Timeline } from "./timeline.ts";
import type { Kept, Walk } from "./walk.ts";

/*
 * The model architectures that a project serves: the keys of its registry, or what each file of a folder registers.
 */

/** A registry: a dictionary of a file, by the names of its keys. */
class Registry implements Kept {
  names: readonly string[] = [];
  readonly #path: string;
  readonly #name: string;
  readonly #context: ReadContext;

  constructor(path: string, name: string, context: ReadContext) {
    this.#path = path;
    this.#name = name;
    this.#context = context;
  }

  follow(): Trace {
    const follower = new Follower(this.#context);
    const keys = follower.iterate(ownOf(follower.file(this.#path) ?? undefined, this.#name)) ?? [];
    this.names = keys.map(settled).filter((key) => typeof key === "string");
    return follower.trace;
  }
}

/** Architectures along the main line. */
export class Architectures {
  readonly timeline = new Timeline<object>();
  readonly #registries: readonly Registry[];
  readonly #folders: readonly { readonly pattern: RegExp; readonly name: string }[];
  /** What each file of a folder registers. */
  readonly #files = new Map<string, readonly string[]>();
  readonly #contents: Blobs;

  constructor(rules: ProjectPrograms["architectures"], context: ReadContext, contents: Blobs) {
    this.#contents = contents;
    this.#registries = rules.flatMap(({ path, name }) =>
      path === undefined ? [] : [new Registry(path, name, context)],
    );
    this.#folders = rules.flatMap(({ files, name }) =>
      files === undefined ? [] : [{ pattern: new RegExp(files), name }],
    );
  }

  begin(position: number, files: readonly FileChange[], walk: Walk): void {
    for (const registry of this.#registries) walk.add(registry);
    for (const change of files) this.#read(change);
    this.#record(position);
  }

  step(position: number, changes: readonly FileChange[], changed: ReadonlySet<Kept>): void {
    const files = changes.filter((change) => this.#read(change));
    if (files.length > 0 || this.#registries.some((registry) => changed.has(registry)))
      this.#record(position);
  }

  /** Whether anything that this tells rests on the file as a whole. */
  wants(path: string): boolean {
    return this.#folders.some(({ pattern }) => pattern.test(path));
  }

  #record(position: number): void {
    const names = [...this.#registries.map((each) => each.names), ...this.#files.values()].flat();
    this.timeline.set(position, holding(names.toSorted()));
  }

  /** Whether the file registers something else now. */
  #read({ path, blob }: FileChange): boolean {
    const folder = this.#folders.find(({ pattern }) => pattern.test(path));
    if (folder === undefined) return false;
    const before = this.#files.get(path) ?? [];
    const names = blob === null ? [] : registered(this.#contents.read(blob) ?? "", folder.name);
    this.#files.set(path, names);
    return before.join() !== names.join();
  }
}

/** `EntryClass = Name` or `EntryClass = [Name, …]`: a model's file is long, and the rest of it says nothing about it. */
function registered(text: string, name: string): readonly string[] {
  const found =
    [...text.matchAll(new RegExp(`^${name} = (\\[[^\\]]*|\\([^)]*|\\w+)`, "gm"))].at(-1)?.[1] ?? "";
  return found.replace(/#.*/g, "").match(/\w+/g) ?? [];
}
