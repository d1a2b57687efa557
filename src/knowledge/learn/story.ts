import type { Declared } from "./declared.ts";
import type { Form, Program } from "./programs.ts";
import type { KeptReading, ReadParser } from "./reading.ts";
import { Timeline } from "./timeline.ts";

/** A flag as it stands at one commit; with a form where the program takes it only when it is called so. */
export type FlagState = Declared & { readonly form?: Form };

/** What holds of a program for a time. */
export type Fact = "exists" | "runs" | "stub" | "flexible" | "cli";

/** What one program or one set went through along the main line. */
export interface Story {
  /** Null for a set of flags. */
  readonly program: Program | null;
  readonly flags: Timeline<FlagState>;
  /** The sets that it takes over, by id. */
  readonly includes: Timeline<object>;
  readonly facts: Timeline<object>;
}

export function newStory(program: Program | null): Story {
  return { program, flags: new Timeline(), includes: new Timeline(), facts: new Timeline() };
}

/** The readings of one program, each for one way to call it. */
export interface Unit {
  readonly story: Story;
  /** The set whose own flags are wanted; null for a program. */
  readonly set: string | null;
  readonly readings: readonly { readonly form: Form | null; readonly kept: KeptReading }[];
}

interface Present {
  readonly form: Form | null;
  readonly parser: ReadParser;
}

/** Writes what the readings of a unit say now into its story. */
export function record({ story, set, readings }: Unit, position: number, flexible: string | null): void {
  const present = readings.flatMap(({ form, kept }): Present[] =>
    kept.read?.parser == null ? [] : [{ form, parser: kept.read.parser }],
  );
  const parsers = present.map(({ parser }) => parser);
  story.flags.set(position, flagsOf(present, set));
  const sets = parsers.flatMap((parser) => parser.sets.filter((id) => id !== set));
  story.includes.set(position, marked(sets));
  const facts: Readonly<Record<Fact, boolean>> = {
    exists: present.length > 0,
    runs: parsers.some(({ runs }) => runs),
    stub: parsers.length > 0 && parsers.every(({ leaves }) => leaves),
    flexible: parsers.some(({ className }) => className === flexible),
    cli: present.some(({ form }) => form === "cli"),
  };
  story.facts.set(position, marked(Object.entries(facts).flatMap(([name, holds]) => (holds ? [name] : []))));
}

const HOLDS = {};

function marked(names: readonly string[]): Map<string, object> {
  return new Map(names.map((name) => [name, HOLDS]));
}

function flagsOf(present: readonly Present[], set: string | null): Map<string, FlagState> {
  const found = new Map<string, { readonly flag: Declared; readonly forms: Set<Form | null> }>();
  for (const { form, parser } of present)
    for (const each of parser.flags) {
      if (each.set !== set || each.flag === null) continue;
      const key = keyOf(each.flag);
      const known = found.get(key) ?? { flag: each.flag, forms: new Set() };
      known.forms.add(form);
      found.set(key, known);
    }
  const all = new Set(present.map(({ form }) => form)).size;
  return new Map(
    [...found].map(([key, { flag, forms }]) => {
      const [only] = forms;
      return [key, forms.size === all || only == null ? flag : { ...flag, form: only }];
    }),
  );
}

/** The first long name, else the first. */
export function keyOf({ names }: Pick<Declared, "names">): string {
  return names.find((name) => name.startsWith("--")) ?? names[0] ?? "";
}
