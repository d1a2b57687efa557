import type { EntryReference } from "../model/command.ts";
import type { Project } from "../model/records.ts";
import type { EntryForm, EntryPoint, FlagCatalogue } from "./flagCatalogue.ts";

export interface KnownEntry {
  readonly project: Project;
  readonly entry: EntryPoint;
  readonly form: EntryForm;
  /** True when the command names the program as the repository root sees it. */
  readonly exact: boolean;
}

/**
 * The catalogue's entry point a command means. Scripts are known by their file name wherever they are called from; of
 * several with one name the best path wins, then one that exists at the position, then the project's own.
 */
export function findEntryPoint(
  reference: EntryReference,
  catalogue: FlagCatalogue,
  project: Project | null,
  positionIn: (project: Project) => number | null,
): KnownEntry | null {
  const named = byName(catalogue).get(lastPart(reference.name)) ?? [];
  const candidates = named.flatMap(({ owner, entry, form }) => {
    const fit = fitOf(reference, form);
    if (fit === 0) return [];
    const position = positionIn(owner);
    const lives = position !== null && existsAt(entry, position);
    const score = fit * 4 + (lives ? 2 : 0) + (owner === project ? 1 : 0);
    return [{ project: owner, entry, form, exact: fit === 3, score }];
  });
  const best = candidates.toSorted((a, b) => b.score - a.score)[0];
  return best === undefined
    ? null
    : { project: best.project, entry: best.entry, form: best.form, exact: best.exact };
}

function known(catalogue: FlagCatalogue): { owner: Project; entry: EntryPoint }[] {
  return Object.values(catalogue.projects).flatMap((flags) =>
    flags.entryPoints.map((entry) => ({ owner: flags.project, entry })),
  );
}

interface NamedForm {
  readonly owner: Project;
  readonly entry: EntryPoint;
  readonly form: EntryForm;
}

const indexes = new WeakMap<FlagCatalogue, Map<string, NamedForm[]>>();

/** Every form under the last part of its path: thousands of lines are looked up in one catalogue. */
function byName(catalogue: FlagCatalogue): ReadonlyMap<string, readonly NamedForm[]> {
  const made = indexes.get(catalogue);
  if (made !== undefined) return made;
  const index = new Map<string, NamedForm[]>();
  for (const { owner, entry } of known(catalogue)) {
    for (const form of entry.forms) {
      const name = lastPart(form.name);
      index.set(name, [...(index.get(name) ?? []), { owner, entry, form }]);
    }
  }
  indexes.set(catalogue, index);
  return index;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** 3: as from the repository root; 2: the same path below another root; 1: the file name alone; 0: another program. */
function fitOf(reference: EntryReference, form: EntryForm): 0 | 1 | 2 | 3 {
  if (reference.kind !== form.kind) return 0;
  const name = reference.name.replace(/^\.\//, "");
  if (name === form.name) return 3;
  if (form.kind !== "script") return 0;
  if (name.endsWith(`/${form.name}`)) return 2;
  return name.split("/").at(-1) === form.name.split("/").at(-1) ? 1 : 0;
}

export function existsAt(entry: EntryPoint, position: number): boolean {
  return entry.exists.some(([from, to]) => from <= position && (to === null || position < to));
}

export function entryById(
  catalogue: FlagCatalogue,
  id: string,
): { readonly project: Project; readonly entry: EntryPoint } | null {
  const found = known(catalogue).find(({ entry }) => entry.id === id);
  return found === undefined ? null : { project: found.owner, entry: found.entry };
}

/** The program whose work an entry point took over. */
export function predecessorOf(catalogue: FlagCatalogue, id: string): EntryPoint | null {
  return known(catalogue).find(({ entry }) => entry.successor === id)?.entry ?? null;
}

/** The words that call an entry point from the repository root at a position. */
export function callOf(entry: EntryPoint, position: number): string {
  const forms = entry.forms.filter(({ from }) => from === undefined || from <= position);
  const form = forms.find(({ kind }) => kind === "cli") ?? forms[0];
  if (form === undefined) return entry.id;
  return form.kind === "module" ? `-m ${form.name}` : form.name;
}
