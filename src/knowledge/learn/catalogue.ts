import type {
  CommitTable,
  EntryForm,
  EntryPoint,
  FlagSpan,
  ProjectFlags,
} from "../../commands/flagCatalogue.ts";
import type { MainCommit } from "./mainLine.ts";
import { factsOf, type FlagSide, type ProjectPrograms } from "./programs.ts";
import type { Release } from "./releases.ts";
import type { Span, Timeline } from "./timeline.ts";
import { type Fact, type FlagState, keyOf, newStory, type Story } from "./story.ts";

/** Counts up when the same history would be read otherwise: knowledge of an older one is read anew as a whole. */
export const LEARNER = 1;

interface Learnt {
  readonly programs: ProjectPrograms;
  readonly stories: ReadonlyMap<string, Story>;
  readonly architectures: Timeline<object>;
  readonly line: readonly MainCommit[];
  readonly releases: readonly Release[];
  /** Dates and commits of positions that the clone does not reach. */
  readonly earlier: ProjectFlags["changes"];
}

/** The flag file of a project, in the shape of the bundled one. */
export function flagFile({
  programs,
  stories,
  architectures,
  line,
  releases,
  earlier,
}: Learnt): ProjectFlags {
  const table = new SpanTable(line, earlier);
  const sets = programs.sets.map(({ id, side }) => ({ id, flags: table.flags(stories.get(id), side) }));
  const entryPoints = [...stories].flatMap(([id, story]) => entryOf(id, story, table, programs) ?? []);
  const served = architectures.spans().map((span) => [span.key, ...table.ends(span)] as const);
  const { hash = "", day = "" } = line.at(-1) ?? {};
  const { dottedJson } = programs;
  const dotted = dottedJson === null ? -1 : line.findIndex((commit) => commit.hash.startsWith(dottedJson));
  return {
    version: 1,
    source: `benchtriage learn: declarations of every first-parent commit to ${hash.slice(0, 12)} (${day})`,
    project: programs.project,
    learner: LEARNER,
    until: [line.length, day, hash.slice(0, 12)],
    releases: releases.map(({ version, position, date }) => [version, position, date] as const),
    dottedJson: dotted < 0 ? null : table.use(dotted + 1),
    changes: table.changes(),
    choices: table.choices,
    architectures: served,
    sets,
    entryPoints,
  };
}

function entryOf(id: string, story: Story, table: SpanTable, programs: ProjectPrograms): EntryPoint | null {
  const { program } = story;
  const facts = story.facts.spans();
  const of = (name: Fact) => facts.filter(({ key }) => key === name);
  // a file that others import, and nothing else, is no program
  if (program === null || of("runs").length === 0) return null;
  const exists = of("exists").map((span) => table.ends(span));
  const [stub] = of("stub");
  const [flexible] = of("flexible");
  return {
    id,
    ...factsOf(id, programs),
    forms: formsOf(program.forms, of("cli")[0]?.from, exists[0]?.[0], table),
    exists,
    ...(stub === undefined ? {} : { stub: table.use(stub.from) }),
    flexible: flexible === undefined ? null : table.use(flexible.from),
    includes: story.includes.spans().map((span) => {
      const [from, to] = table.ends(span);
      return { set: span.key, from, to };
    }),
    flags: table.flags(story, program.side),
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
    const { kind, name, ...more } = form;
    return [{ kind, name, ...(cli === first ? {} : { from: table.use(cli) }), ...more }];
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

  ends({ from, to }: Span<object>): readonly [from: number, to: number | null] {
    return [this.use(from), to === null ? null : this.use(to)];
  }

  flags(story: Story | undefined, side: FlagSide): FlagSpan[] {
    return (story?.flags.spans() ?? []).map((span) => {
      const { names, ...rest } = span.value;
      const [from, to] = this.ends(span);
      const choices = rest.choices === undefined ? {} : { choices: this.#shared(rest.choices) };
      return { names, from, to, side, ...(rest as Omit<typeof rest, "choices">), ...choices };
    });
  }

  #shared(list: readonly (string | number)[]): number {
    const text = JSON.stringify(list);
    const known = this.#lists.get(text) ?? this.choices.push(list) - 1;
    this.#lists.set(text, known);
    return known;
  }

  changes(): Record<string, string> {
    const positions = [...this.#used].toSorted((a, b) => a - b);
    return Object.fromEntries(
      positions.map((position) => {
        const { hash = "", day = "" } = this.#line[position - 1] ?? {};
        // of commits that are not in the clone eight digits are known
        const known = hash.length > 8 ? undefined : this.#earlier[String(position)];
        return [String(position), known ?? `${day} ${hash.slice(0, 12)}`];
      }),
    );
  }
}

/** What earlier knowledge says up to and with a position, to go on from there. */
export function restored({ sets, entryPoints, choices }: ProjectFlags, last: number): Map<string, Story> {
  const storyOf = (flags: readonly FlagSpan[], program: Story["program"]): Story => {
    const story = newStory(program);
    for (const span of flags)
      restore(story.flags, keyOf(span), stateOf(span, choices), [span.from, span.to], last);
    return story;
  };
  const programs = entryPoints.filter(({ exists }) => (exists[0]?.[0] ?? Infinity) <= last);
  return new Map([
    ...sets.map(({ id, flags }) => [id, storyOf(flags, null)] as const),
    ...programs.map((entry) => {
      const { id, forms, flags, includes } = entry;
      // where its file still stands its rule takes over
      const story = storyOf(flags, { id, forms, side: flags[0]?.side ?? "client", readings: [] });
      for (const { set, from, to } of includes) restore(story.includes, set, {}, [from, to], last);
      for (const [fact, from, to] of factSpans(entry)) restore(story.facts, fact, {}, [from, to], last);
      return [id, story] as const;
    }),
  ]);
}

/** A span of earlier knowledge, as far as it reaches up to and with a position. */
export function restore<T extends object>(
  timeline: Timeline<T>,
  key: string,
  value: T,
  [from, to]: readonly [from: number, to: number | null],
  last: number,
): void {
  if (from <= last) timeline.restore({ key, value, from, to: to !== null && to <= last ? to : null });
}

function factSpans({ exists, stub, flexible, forms }: EntryPoint) {
  const cli = forms.length === 1 ? undefined : forms.find(({ kind }) => kind === "cli");
  const since = (fact: Fact, from: number | null | undefined) =>
    from == null ? [] : [[fact, from, null] as const];
  return [
    ...exists.flatMap(([from, to]) => [["exists", from, to] as const, ["runs", from, to] as const]),
    ...since("stub", stub),
    ...since("flexible", flexible),
    ...since("cli", cli && (cli.from ?? exists[0]?.[0] ?? 1)),
  ];
}

/** A flag of the file as it was declared. */
function stateOf(span: FlagSpan, lists: ProjectFlags["choices"]): FlagState {
  const { from: _from, to: _to, side: _side, ...rest } = span;
  const { choices } = rest;
  const list = choices === undefined ? undefined : lists[choices];
  // in the place that it has among the others: texts are compared
  return { ...rest, ...(list === undefined ? {} : { choices: list }) } as FlagState;
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
  const each = days.flatMap(([day, commits]) => Array.from({ length: commits }, () => day));
  return each.map((day, index) => ({ hash: hashes.slice(index * 8, index * 8 + 8), day }));
}
