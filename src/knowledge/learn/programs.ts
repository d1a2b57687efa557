import * as z from "zod";
import type { EntryForm, EntryPoint } from "../../commands/flagCatalogue.ts";
import type { Reading } from "./reading.ts";

/*
 * Where the programs of a project declare their flags (data/catalogues/flags/programs.json): rules over paths, so that
 * a program that comes later is found by them, too.
 */

const side = z.enum(["client", "engine", "frontend-server"]);
const form = z.strictObject({
  kind: z.enum(["script", "module", "cli"]),
  name: z.string(),
  positional: z.string().optional(),
});
const reading = z.strictObject({
  path: z.string(),
  call: z.string().optional(),
  parser: z.string().optional(),
  child: z.string().optional(),
  when: z.string().optional(),
  form: z.enum(["cli", "module"]).optional(),
});

const projectSchema = z.strictObject({
  project: z.enum(["vllm", "sglang"]),
  /** A path that every clone of the project has. */
  marker: z.string(),
  /** Folders in which modules are looked for. */
  roots: z.array(z.string()),
  /** The parser that reads `_` in names of options as `-`. */
  flexible: z.string().nullable(),
  /** Answers to questions about the machine: an NVIDIA GPU. */
  assumed: z.record(z.string(), z.boolean()),
  kinds: z.strictObject({
    functions: z.record(
      z.string(),
      z.enum(["int", "int?", "float", "float?", "size", "json", "json?", "config"]),
    ),
    strict: z.array(z.string()),
  }),
  sets: z.array(
    z.strictObject({
      id: z.string(),
      side,
      path: z.string(),
      call: z.string(),
      followed: z.literal(true).optional(),
    }),
  ),
  programs: z.array(
    z.strictObject({
      match: z.string(),
      id: z.string(),
      side: side.optional(),
      forms: z.array(form),
      readings: z.array(reading),
    }),
  ),
  facts: z.array(
    z.strictObject({
      id: z.string(),
      role: z.enum(["client", "server", "in-process"]),
      mode: z.enum(["serving", "latency", "throughput", "prefix-caching", "micro", "startup"]).nullable(),
      successor: z.string().optional(),
      counterpart: z.string().optional(),
    }),
  ),
});

export const programFileSchema = z.strictObject({ source: z.string(), projects: z.array(projectSchema) });

export type ProjectPrograms = z.infer<typeof projectSchema>;
export type FlagSide = z.infer<typeof side>;

/** A program that a path gives rise to. */
export interface Program {
  readonly id: string;
  readonly side: FlagSide;
  readonly forms: readonly EntryForm[];
  readonly readings: readonly (Reading & { readonly form?: "cli" | "module" })[];
}

/** The programs whose rule a path fits. */
export function programsAt(path: string, { programs }: ProjectPrograms): readonly Program[] {
  return programs.flatMap(({ match, id, side: declared, forms, readings }) => {
    const found = new RegExp(match).exec(path);
    if (found === null) return [];
    const name = (template: string) => template.replace("$&", path).replace("$1", found[1] ?? "");
    const words = (template: string) =>
      template.replace("$&", path).replace("$1", (found[1] ?? "").replaceAll("_", "-"));
    return {
      id: id.includes(" ") ? words(id) : name(id),
      side: declared ?? ("client" as const),
      forms: forms.map((each) => ({
        kind: each.kind,
        name: each.kind === "cli" ? words(each.name) : name(each.name),
        ...(each.positional === undefined ? {} : { positional: each.positional }),
      })),
      readings: readings.map(({ path: at, call, parser, child, when, form: called }) => ({
        path: name(at),
        ...(call === undefined ? {} : { call }),
        ...(parser === undefined ? {} : { parser }),
        ...(child === undefined ? {} : { child }),
        ...(when === undefined ? {} : { when }),
        ...(called === undefined ? {} : { form: called }),
      })),
    };
  });
}

type Facts = Pick<EntryPoint, "role" | "mode" | "successor" | "counterpart">;

/** What is known of a program beside its flags; of one that nobody described: that it runs by itself. */
export function factsOf(id: string, { facts }: ProjectPrograms): Facts {
  const found = facts.find((each) => new RegExp(each.id).test(id));
  return {
    role: found?.role ?? "in-process",
    mode: found === undefined ? "micro" : found.mode,
    ...(found?.successor === undefined ? {} : { successor: found.successor }),
    ...(found?.counterpart === undefined ? {} : { counterpart: found.counterpart }),
  };
}
