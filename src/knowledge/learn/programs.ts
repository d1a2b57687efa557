import type * as z from "zod";
import type { EntryForm, EntryPoint } from "../../commands/flagCatalogue.ts";
import type { projectProgramsSchema, sideSchema } from "../../model/programSchemas.ts";
import type { Reading } from "./reading.ts";
import { patternOf } from "../../model/patterns.ts";

export type ProjectPrograms = z.infer<typeof projectProgramsSchema>;
export type FlagSide = z.infer<typeof sideSchema>;

/** How a program is called, where that decides which flags it takes. */
export type Form = "cli" | "module";

/** A program that a path gives rise to. */
export interface Program {
  readonly id: string;
  readonly side: FlagSide;
  readonly forms: readonly EntryForm[];
  readonly readings: readonly (Reading & { readonly form?: Form })[];
}

/** Finds the programs that a path gives rise to, for many paths. */
export function programFinder({ programs }: ProjectPrograms): (path: string) => readonly Program[] {
  const rules = programs.map((rule) => ({ rule, pattern: patternOf(rule.match) }));
  return (path) =>
    rules.flatMap(({ rule, pattern }) => {
      const found = pattern.exec(path);
      return found === null ? [] : [programOf(rule, path, found[1] ?? "")];
    });
}

/** `$&` stands for the path, `$1` for the part of it that the rule names; words of a command line have dashes. */
function programOf(rule: ProjectPrograms["programs"][number], path: string, part: string): Program {
  const filled = (template: string): string => {
    const isCommand = template.includes(" ");
    return template.replace("$&", path).replace("$1", isCommand ? part.replaceAll("_", "-") : part);
  };
  return {
    id: filled(rule.id),
    side: rule.side ?? "client",
    forms: rule.forms.map(({ name, ...form }) => ({ ...withoutUndefined(form), name: filled(name) })),
    readings: rule.readings.map(({ path: at, ...reading }) => ({
      ...withoutUndefined(reading),
      path: filled(at),
    })),
  };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** What zod marks as optional and leaves out is left out for the compiler, too. */
function withoutUndefined<T extends object>(value: T): Defined<T> {
  return value as Defined<T>;
}

type Facts = Pick<EntryPoint, "role" | "mode" | "successor" | "counterpart">;

/** What is known of a program beside its flags; of one that nobody described: that it runs by itself. */
export function factsOf(id: string, { facts }: ProjectPrograms): Facts {
  const found = facts.find((each) => patternOf(each.id).test(id));
  return {
    role: found?.role ?? "in-process",
    mode: found === undefined ? "micro" : found.mode,
    ...(found?.successor === undefined ? {} : { successor: found.successor }),
    ...(found?.counterpart === undefined ? {} : { counterpart: found.counterpart }),
  };
}
