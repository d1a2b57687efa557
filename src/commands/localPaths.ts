import type { ParsedCommand, Word } from "../model/command.ts";
import { quoteWords } from "./argv.ts";
import type { FlagCatalogue } from "./flagCatalogue.ts";
import type { WordProblem } from "./checked.ts";
import { patternOf } from "../model/patterns.ts";

/** A path of somebody's machine; where its last part is the name of a public file or model, that is what was meant. */
export function localPath(word: Word, command: ParsedCommand, catalogue: FlagCatalogue): WordProblem | null {
  const equals = word.value.startsWith("-") ? word.value.indexOf("=") + 1 : 0;
  const value = word.value.slice(equals);
  if (isMadeHere(value, command)) return null;
  const { localRoots, pathFlags } = catalogue.rules;
  const isPath = value.startsWith("/") && pathFlags.includes(ownerOf(word, command) ?? "");
  if (!isPath && !localRoots.some((root) => value.startsWith(root))) return null;
  const meant = publicName(value, catalogue);
  const start = word.span[0] + (equals === 0 ? 0 : word.text.indexOf("=") + 1);
  const reason = "the public name of what the path ends in";
  return {
    rule: "path-local",
    status: "local_path",
    refused: false,
    message: `${value} exists on one machine only`,
    corrections:
      meant === null
        ? []
        : [
            {
              kind: "replace-text",
              start,
              end: word.span[1],
              text: quoteWords([meant]),
              reason,
              confidence: "likely",
            },
          ],
  };
}

/** A place that a mount of the same command puts there, or that an earlier step of the line names (`--local-dir P`). */
function isMadeHere(value: string, { mounts, steps, main }: ParsedCommand): boolean {
  const earlier = steps
    .slice(0, Math.max(main ?? 0, 0))
    .flatMap(({ words }) => words.map((word) => word.value));
  return [...mounts, ...earlier.filter((word) => word.startsWith("/"))].some(
    (place) => value === place || value.startsWith(`${place.replace(/(?<!\/)\/+$/, "")}/`),
  );
}

/** The flag that a word is the value of. */
function ownerOf(word: Word, { flags }: ParsedCommand): string | undefined {
  return flags.find((use) => use.word === word || use.values.includes(word))?.name;
}

function publicName(path: string, { rules, models }: FlagCatalogue): string | null {
  const file = rules.knownFiles.find(({ pattern }) => patternOf(pattern, "i").test(path));
  if (file !== undefined) return file.name;
  const last = path
    .replace(/(?<!\/)\/+$/, "")
    .split("/")
    .at(-1)
    ?.toLowerCase();
  const ids = (models?.models ?? [])
    .filter(({ exists }) => exists)
    .flatMap((model) => model.ids)
    .filter((id) => id.split("/").at(-1)?.toLowerCase() === last);
  return ids[0] ?? null;
}
