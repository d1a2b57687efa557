import { existsSync, readFileSync } from "node:fs";

/**
 * The digests that a list of images gives: `repository:tag@sha256:…` on a line or in a JSON list, or the columns of
 * `docker image ls --digests`. A tag may point somewhere else tomorrow, a digest cannot. The list itself is read, and
 * refused where it is none, by images.ts.
 */
export function digestsIn(file: string | undefined): ReadonlyMap<string, string> {
  if (file === undefined || !existsSync(file)) return new Map();
  const content = readFileSync(file, "utf8");
  const written = content.matchAll(/(?<![\w./:-])([\w./:-]+)@(sha256:[0-9a-f]{64})\b/g);
  const listed = content.matchAll(/^([\w./:-]+)[ \t]+([\w.-]+)[ \t]+(sha256:[0-9a-f]{64})\b/gm);
  return new Map([
    ...[...written].map(([, image = "", digest = ""]) => [image, digest] as const),
    ...[...listed].map(
      ([, repository = "", tag = "", digest = ""]) => [`${repository}:${tag}`, digest] as const,
    ),
  ]);
}
