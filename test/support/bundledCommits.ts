import { readFileSync } from "node:fs";
import path from "node:path";
import precedence from "../../data/packs/iso-bench/catalogues/precedence.json" with { type: "json" };
import type { CommitRecord } from "../../src/model/records.ts";
import { digestChange } from "../../src/patches/digest.ts";
import { catalogue, pointers } from "./catalogues.ts";
import { root } from "./shared.ts";

/** The format that keeps whole diffs and discussions. */
const WHOLE = "commit-extraction-v3";

const ranked: Readonly<Partial<Record<string, readonly string[]>>> = precedence.formats;
type Facts = CommitRecord["facts"];

/** The commits of the bundled set whose change is stored, with what their paths and subjects say to the catalogue of today. */
export function bundledCommits() {
  const lines = readFileSync(path.join(root, "data/iso-bench/commits.jsonl"), "utf8").trim().split("\n");
  const records = new Map<string, CommitRecord[]>();
  for (const record of lines.map((line) => JSON.parse(line) as CommitRecord)) {
    if (record.kind !== "commit") continue;
    const short = record.commit.slice(0, 8);
    records.set(short, [...(records.get(short) ?? []), record]);
  }
  return [...records].flatMap(([short, own]) => {
    const changes = own
      .toSorted((a, b) => Number(b.format === WHOLE) - Number(a.format === WHOLE))
      .flatMap((each) => each.change ?? []);
    const [change] = changes;
    const project = own.find((each) => each.project !== undefined)?.project;
    if (change === undefined || project === undefined) return [];
    const subject = fact(own, "subject") ?? "";
    const said = digestChange(
      { diff: headersOf(change.files), subject, message: "", discussion: "", pointers },
      catalogue,
    );
    const ignored = catalogue.ignoredPaths.map((pattern) => new RegExp(pattern, "i"));
    return [
      {
        short,
        project,
        commit: own.toSorted((a, b) => b.commit.length - a.commit.length)[0]!.commit,
        date: fact(own, "date") ?? "",
        command: fact(own, "command"),
        models: fact(own, "models") ?? [],
        hardware: fact(own, "hardware"),
        /** As they stand in the set: of its diff and discussion, which the set does not hold. */
        stored: changes.flatMap((each) => each.signals),
        said: said.change.signals,
        sources: change.files.filter((file) => !ignored.some((pattern) => pattern.test(file.path))),
      },
    ];
  });
}

/** What the format that is believed first says. */
function fact<K extends keyof Facts>(
  records: readonly CommitRecord[],
  key: K,
): NonNullable<Facts[K]>["value"] | undefined {
  const ranks: readonly string[] = ranked[key] ?? [];
  const rank = ({ format }: CommitRecord) => (ranks.includes(format) ? ranks.indexOf(format) : ranks.length);
  const [best] = records
    .filter(({ facts }) => facts[key] !== undefined)
    .toSorted((a, b) => rank(a) - rank(b));
  return best?.facts[key]?.value;
}

function headersOf(files: readonly { readonly path: string }[]): string {
  return files
    .map(
      ({ path: name }) =>
        `diff --git a/${name} b/${name}\n--- a/${name}\n+++ b/${name}\n@@ -1 +1 @@\n-x\n+y\n`,
    )
    .join("");
}
