import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { KnowledgeOrigin } from "../model/knowledgeOrigin.ts";
import { UserError } from "../model/userError.ts";
import { catalogueNames } from "./identities.ts";
import { home } from "../io/package.ts";
import { meant } from "./shapeError.ts";

/*
 * Where knowledge stands: the package's own, what belongs to one campaign (packs), and a user's, each a folder of the same
 * shape; a later layer is laid over an earlier one.
 */

/** What a folder of knowledge may hold, and what its files end in. */
const parts = { catalogues: ".json", formats: ".json", policies: ".json", curation: ".jsonl" } as const;
export type Part = keyof typeof parts;

export interface Layer {
  readonly kind: "package" | "pack" | "user";
  readonly folder: string;
  /** What messages and outputs call the folder. */
  readonly place: string;
}

/** What a command line or an environment says of a user's knowledge. */
export interface KnowledgeChoice {
  /** Laid over the package's; null: nothing is. */
  readonly folder: string | null;
  /** As it was given, or with `~` for the home: what outputs call it. */
  readonly place: string;
  /** Whether this very call named it: then it belongs to the command that makes the same again. */
  readonly given: boolean;
  /** Nobody asked for it: where there is no such folder, there is nothing to say. */
  readonly ifThere?: true;
}

export function layersOf(choice?: KnowledgeChoice): readonly Layer[] {
  const packs = path.join(home, "data/packs");
  return [
    { kind: "package", folder: path.join(home, "data"), place: "data" },
    ...names(packs, "").map((name) => ({
      kind: "pack" as const,
      folder: path.join(packs, name),
      place: `data/packs/${name}`,
    })),
    ...usersLayer(choice),
  ];
}

function usersLayer({ folder, place, ifThere }: Partial<KnowledgeChoice> = {}): Layer[] {
  if (folder == null || (ifThere === true && !existsSync(folder))) return [];
  return [checked({ kind: "user", folder, place: place ?? folder })];
}

function names(folder: string, ending: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .toSorted()
    : [];
}

/** A layer's file of a part, such as `flags/vllm` of the catalogues, or null. */
export function layerText({ folder }: Layer, part: Part, name: string): string | null {
  const file = path.join(folder, part, `${name}${parts[part]}`);
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Names of the files of a part, without their ending, sorted; files in folders of it are named with the folder. */
export function layerNames({ folder }: Layer, part: Part): string[] {
  const place = path.join(folder, part);
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => name.endsWith(parts[part]))
    .map((name) => name.slice(0, -parts[part].length))
    .toSorted();
}

/** Every file of a layer that has a say, as `catalogues/models.json`, with its content. */
export function layerFiles(layer: Layer): { readonly name: string; readonly text: string }[] {
  return (Object.keys(parts) as Part[]).flatMap((part) =>
    layerNames(layer, part).map((name) => ({
      name: `${part}/${name}${parts[part]}`,
      text: layerText(layer, part, name) ?? "",
    })),
  );
}

/** What outputs say of the user's folder: where it stands and which content it had; null where there is none. */
export function originOf(layers: readonly Layer[]): KnowledgeOrigin | null {
  const user = layers.find(({ kind }) => kind === "user");
  if (user === undefined) return null;
  const files = layerFiles(user);
  if (files.length === 0) return null;
  const hash = createHash("sha256");
  for (const { name, text } of files) hash.update(`${name}\n${text.length}\n${text}`);
  return { place: user.place, files: files.length, sha256: hash.digest("hex") };
}

/** A file in the wrong place would be knowledge that nobody uses. */
function checked(layer: Layer): Layer {
  const { folder, place } = layer;
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new UserError(`no such folder of knowledge: ${place}`, "--knowledge DIR, or --knowledge none");
  const lost = names(folder, ".json").find((name) => isCatalogue(name.slice(0, -".json".length)));
  if (lost !== undefined)
    throw new UserError(
      `${place}/${lost} is not read there`,
      `move it to ${place}/catalogues/${lost}, or --knowledge none leaves the folder out`,
    );
  for (const name of layerNames(layer, "catalogues"))
    if (!isCatalogue(name))
      throw new UserError(
        `${place}/catalogues/${name}.json is no catalogue${meant(name, catalogueNames)}`,
        `rename it: there are ${catalogueNames.join(", ")}`,
      );
  return layer;
}

function isCatalogue(name: string): boolean {
  return (catalogueNames as readonly string[]).includes(name);
}
