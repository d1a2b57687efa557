import type { LauncherCatalogue } from "../model/launcherSchemas.ts";
import type { Project } from "../model/records.ts";
import { engineImages, type Launcher, type LauncherForm, launchers, serverImages } from "./launchers.ts";
import { patternOf, patternsOf } from "../model/patterns.ts";

/*
 * The launchers and images that commands are read with: benchtriage's own, and over them what a user's knowledge declares.
 */

type Own = Partial<Pick<LauncherCatalogue, "launchers" | "images">>;

const none: Own = {};

interface EngineImage {
  readonly image: RegExp;
  readonly project: Project;
  /** Absent: the image starts what is given. */
  readonly starts?: string;
}

const bundledImages: readonly EngineImage[] = [
  ...serverImages.map(({ program, ...each }) => ({ ...each, starts: program })),
  ...engineImages,
];

let byName = named(launchers);
let images = bundledImages;
let declared = none;

/** Makes these, and nothing else, known beside benchtriage's own; a name of ours takes the meaning that is declared. */
export function declareLaunchers(own: Own = {}): void {
  const { launchers: more = [], images: moreImages = [] } = own;
  declared = more.length + moreImages.length === 0 ? none : own;
  byName = named([...launchers, ...more.map(launcherOf)]);
  images = [
    ...moreImages.map(({ image, ...each }) => ({ ...each, image: patternOf(image) })),
    ...bundledImages,
  ];
}

/** What a command is read with: another object where another reading is due. */
export function declaredLaunchers(): object {
  return declared;
}

export function launcherNamed(name: string): Launcher | undefined {
  return byName.get(name);
}

export function engineImage(image: string): EngineImage | undefined {
  return images.find((each) => each.image.test(image));
}

function named(all: readonly Launcher[]): ReadonlyMap<string, Launcher> {
  return new Map(all.flatMap((launcher) => launcher.names.map((name) => [name, launcher] as const)));
}

type OwnLauncher = LauncherCatalogue["launchers"][number];

function launcherOf({ subcommands, names, ...form }: OwnLauncher): Launcher {
  return {
    names,
    ...formOf(form),
    ...(subcommands === undefined
      ? {}
      : {
          subcommands: Object.fromEntries(
            Object.entries(subcommands).map(([name, each]) => [name, formOf(each)]),
          ),
        }),
  };
}

function formOf({
  shellOptions,
  ...form
}: Omit<OwnLauncher, "names" | "source" | "subcommands">): LauncherForm {
  return {
    ...form,
    ...(shellOptions === undefined ? {} : { shellOptions: patternsOf(shellOptions, "", "^$&$") }),
  };
}
