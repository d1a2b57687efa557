import * as z from "zod";
import { catalogue } from "./catalogueFile.ts";
import { projectSchema } from "./identity.ts";
import { patternOf } from "./patterns.ts";

/* Programs that start another program, and container images that hold an engine, beside those that benchtriage knows. */

const option = z.string().regex(/^--?\w[\w-]*$/);
const pattern = z.string().refine((text) => {
  try {
    return patternOf(text) instanceof RegExp;
  } catch {
    return false;
  }
}, "is no regular expression");

const form = {
  /** Options whose value is the next word. */
  valued: z.array(option).exactOptional(),
  /** Words before the other program that are no options. */
  positionals: z.int().nonnegative().exactOptional(),
  /** `NAME=VALUE` words set variables. */
  assigns: z.boolean().exactOptional(),
  /** The first word that is no option is a container image. */
  image: z.boolean().exactOptional(),
  /** The rest is a text for a shell, also where it is one quoted word. */
  shell: z.boolean().exactOptional(),
  /** Options whose value is a text for a shell. */
  shellOptions: z.array(option).exactOptional(),
  /** The option that names a container image. */
  imageOption: option.exactOptional(),
  /** Options that set variables, and that put a folder of the host at another place. */
  env: z.array(option).exactOptional(),
  mounts: z.array(option).exactOptional(),
};

export const launcherCatalogueSchema = catalogue({
  launchers: z.array(
    z.strictObject({
      names: z.array(z.string().min(1)).min(1),
      ...form,
      /** Forms behind a word such as `run`; any other word starts nothing. */
      subcommands: z.record(z.string(), z.strictObject(form)).exactOptional(),
      source: z.string(),
    }),
  ),
  images: z.array(
    z.strictObject({
      /** A regular expression over the image with its tag. */
      image: pattern,
      project: projectSchema,
      /** The program that the image starts with the words behind it; absent: it starts what is given. */
      starts: z.string().min(1).exactOptional(),
      source: z.string(),
    }),
  ),
});
export type LauncherCatalogue = z.infer<typeof launcherCatalogueSchema>;
