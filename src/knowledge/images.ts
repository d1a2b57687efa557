import type * as Registry from "../io/registry.ts";
import { existsSync, readFileSync } from "node:fs";
import { parseTolerant } from "../io/json.ts";
import type { ImageList } from "../model/images.ts";
import type { Origin } from "../model/origin.ts";
import { UserError } from "../model/userError.ts";

interface ImageOptions {
  readonly images?: string | undefined;
  readonly registry?: string | undefined;
}

/** The images that exist, where somebody says so or asks a registry; the network is used for `--registry` only. */
export async function imageList({ images, registry }: ImageOptions): Promise<ImageList | null> {
  const found = [
    ...(images === undefined ? [] : [fromFile(images)]),
    ...(registry === undefined ? [] : [await fromRegistry(registry)]),
  ];
  const [first, ...rest] = found;
  if (first === undefined) return null;
  return {
    sources: [first.source, ...rest.map(({ source }) => source)],
    tags: new Map(found.toReversed().flatMap(({ tags }) => tags)),
  };
}

interface Found {
  readonly source: string;
  readonly tags: readonly (readonly [string, Origin])[];
}

/** One image a line, as `repository:tag` or the tag alone; what `docker image ls` prints; or a JSON list. */
function fromFile(file: string): Found {
  if (!existsSync(file))
    throw new UserError(`no such file: ${file}`, "--images takes a list of tags, one a line");
  const content = readFileSync(file, "utf8");
  const parsed = /^\s*\[/.test(content) ? parseTolerant(content) : null;
  const names: readonly (readonly [string, string])[] =
    parsed?.ok === true && Array.isArray(parsed.value)
      ? parsed.value.map((each, index) => [String(each), `/${index}`] as const)
      : linesOf(content);
  const tags = names.flatMap(([name, pointer]) => {
    const tag = tagOf(name);
    return tag === null ? [] : [[tag, { file, pointer, quote: name.slice(0, 120) }] as const];
  });
  if (tags.length === 0)
    throw new UserError(`${file} lists no image`, "--images takes one tag a line, such as repository:tag");
  return { source: file, tags };
}

function linesOf(content: string): [string, string][] {
  const lines = content.split(/\r?\n/);
  const isTable = /^REPOSITORY\s+TAG\b/.test(lines[0] ?? "");
  return lines.flatMap((line, index): [string, string][] => {
    const words = line.trim().split(/\s+/);
    if (line.trim() === "" || line.startsWith("#") || (isTable && index === 0)) return [];
    const name = isTable ? `${words[0] ?? ""}:${words[1] ?? ""}` : (words[0] ?? "");
    return [[name, `line ${index + 1}`]];
  });
}

/** The tag of `host:5000/repository:tag`; the colon of a port is none, and a digest names no tag. */
function tagOf(name: string): string | null {
  const [reference = "", digest] = name.split("@");
  const last = reference.split("/").at(-1) ?? "";
  const isBare = digest === undefined && !name.includes("/");
  const tag = last.includes(":") ? last.slice(last.lastIndexOf(":") + 1) : isBare ? last : "";
  return /^\w[\w.-]{0,127}$/.test(tag) ? tag : null;
}

async function fromRegistry(address: string): Promise<Found> {
  const found = await asking(({ registryTags }) => registryTags(address));
  const tags = found.map(({ repository, tag }) => {
    const origin: Origin = { file: address, pointer: "", quote: `${repository}:${tag}`.slice(0, 120) };
    return [tag, origin] as const;
  });
  return { source: address, tags };
}

/** The digests of images in a registry, by `repository:tag`. */
export async function digestsFrom(
  address: string,
  images: readonly { readonly repository: string; readonly tag: string }[],
): Promise<ReadonlyMap<string, string>> {
  return asking(({ registryDigests }) => registryDigests(address, images));
}

async function asking<T>(ask: (door: typeof Registry) => Promise<T>): Promise<T> {
  const door = await import("../io/registry.ts");
  try {
    return await ask(door);
  } catch (error) {
    if (!(error instanceof door.RegistryError)) throw error;
    throw new UserError(error.message, error.advice, { cause: error });
  }
}
