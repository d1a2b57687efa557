import type * as z from "zod";
import type { EntryForm, EntryPoint } from "../../commands/flagCatalogue.ts";
import type { projectProgramsSchema, sideSchema } from "../../model/programSchemas.ts";

export type ProjectPrograms = z.infer<typeof projectProgramsSchema>;
export type FlagSide = z.infer<typeof sideSchema>;

/** How a program is called, where that decides which flags it takes. */
export type Form = "cli" | "module";

/** A program that a path gives rise to. */
export interface Program {
  readonly id: string;
  readonly side: FlagSide;
  readonly forms: readonly EntryForm[];
  readonly readings: ProjectPrograms["programs"][number]["readings"];
}

/** Finds the programs that a path gives rise to, for many paths. */
export function programFinder({ programs }: ProjectPrograms): (path: string) => readonly Program[] {
  const rules = programs.map((rule) => ({ rule, pattern: new RegExp(rule.match) }));
  return (path) =>
    rules.flatMap(({ rule, pattern }) => {
      const found = pattern.exec(path);
      return found === null ? [] : [programOf(rule, path, found[1] ?? "")];
    });
}

/** `$&` stands for the path, `$1` for the part of it that the rule names; words of a command line have dashes. */
function programOf(
  { id, side = "client", forms, readings }: ProjectPrograms["programs"][number],
  path: string,
  part: string,
): Program {
  const filled = (template: string): string =>
    template.replace("$&", path).replace("$1", template.includes(" ") ? part.replaceAll("_", "-") : part);
  return {
    id: filled(id),
    side,
    // what zod marks as optional and leaves out is left out
    forms: forms.map(({ name, ...form }) => ({ ...form, name: filled(name) }) as EntryForm),
    readings: readings.map((reading) => ({ ...reading, path: filled(reading.path) })),
  };
}

/** What is known of a program beside its flags; of one that nobody described: that it runs by itself. */
export function factsOf(
  id: string,
  { facts }: ProjectPrograms,
): Pick<EntryPoint, "role" | "mode" | "successor" | "counterpart"> {
  const found = facts.find((each) => new RegExp(each.id).test(id));
  if (found === undefined) return { role: "in-process", mode: "micro" };
  const { id: _, ...known } = found;
  return known as Pick<EntryPoint, "role" | "mode">;
}
