import { quoteWords } from "../commands/argv.ts";
import { UserError } from "../model/userError.ts";
import type { FixInput } from "./fixed.ts";
import { bareCommand } from "./lines.ts";

/** Whether a file is a compose file or a Kubernetes manifest rather than a result set. */
export function isManifest(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/**
 * The commands of a YAML file: of every mapping that names an image, what it starts (`command`, `entrypoint`, `args`, as a
 * text or a list). Throws UserError for a file that is no YAML or holds no such mapping.
 */
export async function manifestCommands(text: string, name: string): Promise<FixInput[]> {
  const { parseAllDocuments } = await import("yaml");
  const documents = parseAllDocuments(text);
  const wrong = documents.flatMap(({ errors }) => errors)[0];
  if (wrong !== undefined)
    throw new UserError(
      `${name} is no YAML: ${wrong.message.split("\n")[0] ?? ""}`,
      "correct the file, or give the command itself",
    );
  const found = documents.flatMap((document) => containersIn(document.toJS({ maxAliasCount: 100 }), []));
  if (found.length > 0) return found;
  throw new UserError(
    `${name} starts no container with a command: no mapping with image and command, entrypoint or args`,
    "give a compose file, a Kubernetes manifest, or the command itself",
  );
}

function containersIn(value: unknown, path: readonly (string | number)[]): FixInput[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => containersIn(each, [...path, index]));
  if (!isMapping(value)) return [];
  const words = ["entrypoint", "command", "args"].flatMap((key) => wordsAt(value[key]));
  const inner = Object.entries(value).flatMap(([key, each]) => containersIn(each, [...path, key]));
  if (typeof value["image"] !== "string" || words.length === 0) return inner;
  const text = ["docker run", quoteWords([value["image"]]), ...words].join(" ");
  return [{ ...bareCommand(text), place: path.join(".") || "." }, ...inner];
}

/** A list is words; a text is what a shell reads. */
function wordsAt(value: unknown): string[] {
  if (typeof value === "string") return [value.trim()];
  return Array.isArray(value) ? [quoteWords(value.map(String))] : [];
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
