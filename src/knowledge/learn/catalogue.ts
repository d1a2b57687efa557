import type {
  CommitTable,
  EntryForm,
  EntryPoint,
  FlagSpan,
  ProjectFlags,
} from "../../commands/flagCatalogue.ts";
import type { MainCommit } from "./mainLine.ts";
import { factsOf, type FlagSide, type Program, type ProjectPrograms } from "./programs.ts";
import type { Release } from "./releases.ts";
import type { Timeline } from "./timeline.ts";
import { type FlagState, keyOf, newStory, type Fact, type Story } from "./story.ts";

/** Counts up when the same history would be read otherwise: knowledge of an older one is read anew as a whole. */
export const LEARNER = 1;

export interface Learnt {
  readonly programs: ProjectPrograms;
  readonly stories: ReadonlyMap<string, Story>;
  readonly architectures: Timeline<object>;
  readonly line: readonly MainCommit[];
  readonly releases: readonly Release[];
  /** Dates and commits of positions that the clone does not reach. */
  readonly earlier: ProjectFlags["changes"];
}

/** The flag file of a project, in the shape of the bundled one. */
export function flagFile(learnt: Learnt): ProjectFlags {
  const { programs, stories, architectures, line, releases } = learnt;
  const table = new SpanTable(line, learnt.earlier);
  const sets = programs.sets.map(({ id, side }) => ({ id, flags: table.spans(stories.get(id), side) }));
  const entryPoints = [...stories].flatMap(([id, story]) => {
    const entry = story.program === null ? null : entryOf(id, story, table, programs);
    return entry === null ? [] : [entry];
  });
  const served = architectures
    .spans()
    .map(({ key, from, to }) => [key, table.use(from), table.until(to)] as const);
  const last = line.at(-1);
  const dotted = positionOf(line, programs.dottedJson);
  if (dotted !== null) table.use(dotted);
  const spellings = spellingsOf(line, programs);
  return {
    version: 1,
    source: `benchtriage learn: declarations of every first-parent commit to ${last?.hash.slice(0, 12)} (${last?.day})`,
    project: programs.project,
    learner: LEARNER,
    until: [line.length, last?.day ?? "", last?.hash.slice(0, 12) ?? ""],
    releases: releases.map(({ version, position, date }) => [version, position, date] as const),
    dottedJson: dotted,
    ...(spellings.length === 0 ? {} : { spellings }),
    changes: table.changes(),
    choices: table.choices,
    architectures: served,
    sets,
    entryPoints,
  };
}

/** What the parser rewrites by itself, as far as the line reaches. */
function spellingsOf(
  line: readonly MainCommit[],
  { spellings = [] }: ProjectPrograms,
): (readonly [string, string, number])[] {
  return spellings.flatMap(({ name, of, at }) => {
    const position = positionOf(line, at);
    return position === null ? [] : [[name, of, position] as const];
  });
}

function positionOf(line: readonly MainCommit[], commit: string | null): number | null {
  if (commit === null) return null;
  const at = line.findIndex(({ hash }) => hash.startsWith(commit));
  return at < 0 ? null : at + 1;
}

function entryOf(id: string, story: Story, table: SpanTable, programs: ProjectPrograms): EntryPoint | null {
  const facts = story.facts.spans();
  const of = (name: Fact) => facts.filter(({ key }) => key === name);
  // a file that others import, and nothing else, is no program
  if (story.program === null || of("runs").length === 0) return null;
  const exists = of("exists").map(({ from, to }) => [table.use(from), table.until(to)] as const);
  const [stub] = of("stub");
  const flexible = of("flexible")[0]?.from ?? null;
  return {
    id,
    ...factsOf(id, programs),
    forms: formsOf(story.program.forms, of("cli")[0]?.from, exists[0]?.[0], table),
    exists,
    ...(stub === undefined ? {} : { stub: table.use(stub.from) }),
    flexible: flexible === null ? null : table.use(flexible),
    includes: story.includes
      .spans()
      .map(({ key, from, to }) => ({ set: key, from: table.use(from), to: table.until(to) })),
    flags: table.spans(story, story.program.side),
  };
}

/** A way to call the program that is younger than the program says since when; one that never came is left out. */
function formsOf(
  forms: readonly EntryForm[],
  cli: number | undefined,
  first: number | undefined,
  table: SpanTable,
): readonly EntryForm[] {
  if (forms.length === 1) return forms;
  return forms.flatMap((form) => {
    if (form.kind !== "cli") return [form];
    if (cli === undefined) return [];
    const { kind, name, positional } = form;
    const since = cli === first ? {} : { from: table.use(cli) };
    return [{ kind, name, ...since, ...(positional === undefined ? {} : { positional }) }];
  });
}

/** Spans as the file has them: lists of choices are shared, and every position that is named has its date and commit. */
class SpanTable {
  readonly choices: (readonly (string | number)[])[] = [];
  readonly #line: readonly MainCommit[];
  readonly #earlier: ProjectFlags["changes"];
  readonly #used = new Set<number>();
  readonly #lists = new Map<string, number>();

  constructor(line: readonly MainCommit[], earlier: ProjectFlags["changes"]) {
    this.#line = line;
    this.#earlier = earlier;
  }

  use(position: number): number {
    this.#used.add(position);
    return position;
  }

  until(position: number | null): number | null {
    return position === null ? null : this.use(position);
  }

  spans(story: Story | undefined, side: FlagSide): FlagSpan[] {
    return (story?.flags.spans() ?? []).map(({ from, to, value }) => {
      const { names, choices, ...rest } = value;
      return {
        names,
        from: this.use(from),
        to: this.until(to),
        side,
        ...inOrder(rest, choices === undefined ? undefined : this.#shared(choices)),
      };
    });
  }

  #shared(list: readonly (string | number)[]): number {
    const text = JSON.stringify(list);
    const known = this.#lists.get(text);
    if (known !== undefined) return known;
    this.#lists.set(text, this.choices.length);
    return this.choices.push(list) - 1;
  }

  changes(): Record<string, string> {
    const positions = [...this.#used].toSorted((a, b) => a - b);
    return Object.fromEntries(
      positions.map((position) => {
        const { hash, day } = this.#line[position - 1] ?? { hash: "", day: "" };
        const isWhole = hash.length > 8;
        const known = isWhole ? undefined : this.#earlier[String(position)];
        return [String(position), known ?? `${day} ${hash.slice(0, 12)}`];
      }),
    );
  }
}

/** The same order of keys for the same flag, whatever it was read from. */
function inOrder(
  {
    nargs,
    type,
    default: standard,
    required,
    negatable,
    positional,
    form,
  }: Omit<FlagState, "names" | "choices">,
  choices: number | undefined,
): Omit<FlagSpan, "names" | "from" | "to" | "side"> {
  return {
    ...(nargs === undefined ? {} : { nargs }),
    ...(type === undefined ? {} : { type }),
    ...(choices === undefined ? {} : { choices }),
    ...(standard === undefined ? {} : { default: standard }),
    ...(required === undefined ? {} : { required }),
    ...(negatable === undefined ? {} : { negatable }),
    ...(positional === undefined ? {} : { positional }),
    ...(form === undefined ? {} : { form }),
  };
}

/** What earlier knowledge says up to and with a position, to go on from there. */
export function restored({ sets, entryPoints, choices }: ProjectFlags, last: number): Map<string, Story> {
  const stories = new Map<string, Story>();
  const within = (to: number | null) => (to !== null && to <= last ? to : null);
  const fill = (story: Story, flags: readonly FlagSpan[]) => {
    for (const span of flags)
      if (span.from <= last)
        story.flags.restore(keyOf(span), stateOf(span, choices), span.from, within(span.to));
  };
  for (const { id, flags } of sets) {
    const story = newStory(null);
    fill(story, flags);
    stories.set(id, story);
  }
  for (const entry of entryPoints) {
    if ((entry.exists[0]?.[0] ?? Infinity) > last) continue;
    const story = newStory(programFrom(entry));
    fill(story, entry.flags);
    for (const { set, from, to } of entry.includes)
      if (from <= last) story.includes.restore(set, {}, from, within(to));
    for (const [fact, from, to] of factSpans(entry))
      if (from <= last) story.facts.restore(fact, {}, from, within(to));
    stories.set(entry.id, story);
  }
  return stories;
}

/** A program of earlier knowledge; where its file still stands its rule takes over. */
function programFrom({ id, forms, flags }: EntryPoint): Program {
  return { id, forms, side: flags[0]?.side ?? "client", readings: [] };
}

type FactSpan = readonly [fact: Fact, from: number, to: number | null];

function factSpans({ exists, stub, flexible, forms }: EntryPoint): readonly FactSpan[] {
  const first = exists[0]?.[0] ?? 1;
  const cli = forms.find(({ kind }) => kind === "cli");
  return [
    ...exists.flatMap(([from, to]): FactSpan[] => [
      ["exists", from, to],
      ["runs", from, to],
    ]),
    ...(stub === undefined ? [] : [["stub", stub, null] as const]),
    ...(flexible === null ? [] : [["flexible", flexible, null] as const]),
    ...(cli === undefined || forms.length === 1 ? [] : [["cli", cli.from ?? first, null] as const]),
  ];
}

/** A flag of the file as it was declared. */
function stateOf(span: FlagSpan, lists: ProjectFlags["choices"]): FlagState {
  const { names, from: _from, to: _to, side: _side, choices, ...rest } = span;
  const { nargs, type, ...others } = rest;
  const list = choices === undefined ? undefined : lists[choices];
  return {
    names,
    ...(nargs === undefined ? {} : { nargs }),
    ...(type === undefined ? {} : { type }),
    ...(list === undefined ? {} : { choices: list }),
    ...others,
  };
}

export function restoredArchitectures({ architectures = [] }: ProjectFlags, last: number) {
  return architectures
    .filter(([, from]) => from <= last)
    .map(([name, from, to]) => [name, from, to !== null && to <= last ? to : null] as const);
}

/** The commit table of a project: 8 hex digits a commit, and how many commits each run of equal days has. */
export function commitFile(project: ProjectFlags["project"], line: readonly MainCommit[]): CommitTable {
  const days: [string, number][] = [];
  for (const { day } of line) {
    const last = days.at(-1);
    if (last?.[0] === day) last[1] += 1;
    else days.push([day, 1]);
  }
  return {
    version: 1,
    source: "benchtriage learn: every first-parent commit of the main branch, in order",
    project,
    days,
    hashes: line.map(({ hash }) => hash.slice(0, 8)).join(""),
  };
}

/** The commits of earlier knowledge: 8 digits of each. */
export function lineOf({ days, hashes }: CommitTable): MainCommit[] {
  let position = 0;
  return days.flatMap(([day, commits]) =>
    Array.from({ length: commits }, () => {
      const hash = hashes.slice(position * 8, position * 8 + 8);
      position += 1;
      return { hash, day };
    }),
  );
}
