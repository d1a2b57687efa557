import type { Contents } from "./blobs.ts";
import type { Library } from "./library.ts";
import type { FileChange } from "./mainLine.ts";
import type { ProjectPrograms } from "./programs.ts";
import { Follower } from "./python/follow.ts";
import { BlockScope } from "./python/scope.ts";
import type { Expression } from "./python/syntax.ts";
import { settled } from "./python/value.ts";
import type { ReadContext } from "./reading.ts";
import { Timeline } from "./timeline.ts";
import type { Kept, Walk } from "./walk.ts";
import { patternOf } from "../../model/patterns.ts";

/*
 * The model architectures that a project serves: the keys of its registry, or what each file of a folder registers.
 */

type Rule = ProjectPrograms["architectures"][number];

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

  follow() {
    const { library, ...rest } = this.#context;
    const follower = new Follower({
      ...rest,
      files: { open: (path) => library.open(path), meaning: (path, key) => library.fingerprint(path, key) },
    });
    const scope = follower.file(this.#path)?.scope;
    const value = scope instanceof BlockScope ? (scope.own(this.#name) ?? null) : null;
    const keys = follower.iterate(value) ?? [];
    this.names = keys.map(settled).filter((key) => typeof key === "string");
    return follower.trace;
  }
}

/** Architectures along the main line. */
export class Architectures {
  readonly timeline = new Timeline<object>();
  readonly #registries: readonly Registry[];
  readonly #folders: readonly { readonly pattern: RegExp; readonly name: string }[];
  /** Of a file that registers: the text that does, and what it registers. */
  readonly #files = new Map<string, { readonly text: string; readonly names: readonly string[] }>();
  readonly #library: Library;
  readonly #contents: Contents;

  constructor(rules: readonly Rule[], context: ReadContext, contents: Contents) {
    this.#library = context.library;
    this.#contents = contents;
    this.#registries = rules.flatMap((rule) =>
      rule.path === undefined ? [] : [new Registry(rule.path, rule.name, context)],
    );
    this.#folders = rules.flatMap((rule) =>
      rule.files === undefined ? [] : [{ pattern: patternOf(rule.files), name: rule.name }],
    );
  }

  async begin(position: number, walk: Walk): Promise<void> {
    for (const registry of this.#registries) walk.add(registry);
    const paths = this.#folders.length === 0 ? [] : [...this.#library.paths()];
    await this.#read(paths.map((path) => ({ path, blob: this.#library.blobOf(path) })));
    this.#record(position);
  }

  async step(position: number, changes: readonly FileChange[], changed: ReadonlySet<Kept>): Promise<void> {
    const registers = this.#registries.some((registry) => changed.has(registry));
    const files = await this.#read(changes);
    if (registers || files) this.#record(position);
  }

  #record(position: number): void {
    const names = new Set([
      ...this.#registries.flatMap((registry) => registry.names),
      ...[...this.#files.values()].flatMap((file) => file.names),
    ]);
    this.timeline.set(position, new Map([...names].toSorted().map((name) => [name, HOLDS])));
  }

  /** Whether one of the files registers something else now. */
  async #read(changes: readonly FileChange[]): Promise<boolean> {
    const wanted = changes.flatMap(({ path, blob }) => {
      const folder = this.#folders.find(({ pattern }) => pattern.test(path));
      return folder === undefined ? [] : [{ path, blob, name: folder.name }];
    });
    await this.#contents.ahead(wanted.flatMap(({ blob }) => (blob === null ? [] : [blob])));
    const differs = wanted.map(({ path, blob, name }) => this.#readFile(path, blob, name));
    return differs.includes(true);
  }

  #readFile(path: string, blob: string | null, name: string): boolean {
    const before = this.#files.get(path);
    const text = blob === null ? "" : registering(this.#contents.read(blob) ?? "", name);
    if (text === (before?.text ?? "")) return false;
    if (text === "") this.#files.delete(path);
    else this.#files.set(path, { text, names: this.#namesIn(text) });
    return JSON.stringify(before?.names ?? []) !== JSON.stringify(this.#files.get(path)?.names ?? []);
  }

  #namesIn(text: string): string[] {
    const statement = this.#library.statements(text)[0]?.tree();
    return statement?.kind === "assign" ? namesOf(statement.value) : [];
  }
}

const HOLDS = {};

/** From the line that registers to the end: the rest of a model's file says nothing about it. */
function registering(text: string, name: string): string {
  const at = text.startsWith(`${name} =`) ? 0 : text.lastIndexOf(`\n${name} =`) + 1;
  return at === 0 && !text.startsWith(name) ? "" : text.slice(at);
}

function namesOf(value: Expression): string[] {
  if (value.kind === "name") return [value.name];
  return value.kind === "list" || value.kind === "tuple" ? value.items.flatMap(namesOf) : [];
}
