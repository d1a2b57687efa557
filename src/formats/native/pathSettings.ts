import type { Workload } from "../../model/records.ts";

type Settings = NonNullable<Workload["settings"]>;

/** What a result says of itself in a field of its own. */
const NAMED = new Set([
  "num_prompts",
  "max_concurrency",
  "request_rate",
  "random_input_len",
  "random_output_len",
]);

/** What the folders of a path state as `key=value`. */
export function settingsOfPath(file: string): Settings {
  const folders = file.slice(0, file.lastIndexOf("/") + 1);
  const pairs = folders.matchAll(
    /(?<=^|[/,;&_-])([A-Za-z][\w.]*)=([^/,;&=]+?)(?=[/,;&]|-+[A-Za-z]+--|-[A-Za-z][\w.]*=)/g,
  );
  return Object.fromEntries(
    [...pairs].flatMap(([, key = "", value = ""]) => (NAMED.has(key) ? [] : [[key, numberOr(value)]])),
  );
}

function numberOr(text: string): string | number {
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}
