import type { EntryForm, EntryPoint, FlagSpan, ProjectFlags } from "./flagCatalogue.ts";

/** What an entry point accepts at one position of the main line. */
export interface AcceptedFlags {
  /** Every option string, also the negations, to its declaration. */
  readonly byName: ReadonlyMap<string, FlagSpan>;
  readonly required: readonly FlagSpan[];
  /** How many positional words it takes. */
  readonly positionals: number;
  /** Underscores in option names read as dashes. */
  readonly flexible: boolean;
  /** `--option.key value` fills a JSON option. */
  readonly dottedJson: boolean;
  readonly choicesOf: (flag: FlagSpan) => readonly (string | number)[] | null;
}

const cache = new WeakMap<ProjectFlags, Map<string, AcceptedFlags>>();

/** The flags of an entry point at a position: its own and those of every set it includes there. */
export function acceptedFlags(
  project: ProjectFlags,
  entry: EntryPoint,
  form: EntryForm,
  position: number,
): AcceptedFlags {
  const known = cache.get(project) ?? new Map<string, AcceptedFlags>();
  cache.set(project, known);
  const key = `${entry.id} ${form.kind} ${position}`;
  const found = known.get(key) ?? collect(project, entry, form, position);
  known.set(key, found);
  return found;
}

const validAt = (position: number) => (span: { readonly from: number; readonly to: number | null }) =>
  span.from <= position && (span.to === null || position < span.to);

function collect(project: ProjectFlags, entry: EntryPoint, form: EntryForm, position: number): AcceptedFlags {
  const isValid = validAt(position);
  const included = entry.includes.filter(isValid).map(({ set }) => set);
  const spans = [
    entry.flags,
    ...project.sets.filter(({ id }) => included.includes(id)).map(({ flags }) => flags),
  ].flatMap((flags) => flags.filter((span) => isValid(span) && isOfForm(span, form)));
  const byName = new Map<string, FlagSpan>();
  for (const span of spans)
    for (const name of optionStrings(span)) if (!byName.has(name)) byName.set(name, span);
  for (const [name, flag, from] of project.spellings ?? []) {
    const span = byName.get(flag);
    if (span !== undefined && from <= position && !byName.has(name)) byName.set(name, span);
  }
  const declared = spans.filter(({ positional }) => positional === true).length;
  return {
    byName,
    required: spans.filter(({ required }) => required === true),
    positionals: Math.max(declared, form.positional === undefined ? 0 : 1),
    flexible: entry.flexible !== null && entry.flexible <= position,
    dottedJson: project.dottedJson !== null && project.dottedJson <= position,
    choicesOf: ({ choices }) => (choices === undefined ? null : (project.choices[choices] ?? null)),
  };
}

function isOfForm({ form: only }: FlagSpan, { kind }: EntryForm): boolean {
  return only === undefined || (only === "cli") === (kind === "cli");
}

function optionStrings({ names, negatable, positional }: FlagSpan): readonly string[] {
  if (positional === true) return [];
  if (negatable !== true) return names;
  return [...names, ...names.filter((name) => name.startsWith("--")).map((name) => `--no-${name.slice(2)}`)];
}
