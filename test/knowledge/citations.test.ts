import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../support/shared.ts";

/** Every file of a folder of the repository, as `folder/name`. */
function filesIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"));
}

const written = ["src", "test", "templates", "data", ".ci"]
  .flatMap(filesIn)
  // what people of a campaign wrote, and the smallest real files of formats, name documents of their own
  .filter(
    (file) =>
      !/^data\/(iso-bench|vllm-14|schemas)\/|claims\.json$|\/curation\/|^test\/(formats|fixtures)\//.test(
        file,
      ),
  )
  .filter((file) => /\.(ts|json|md|py)$/.test(file));
const ours = new Set(
  ["README.md", ...["src", "test", "templates", "data", "reports", ".ci"].flatMap(filesIn)].map((file) =>
    path.posix.basename(file),
  ),
);
/** Files that programs make, and names that tests make up; the last two are read where ../shared is at hand. */
const others = /^(licenses|doc|other|gone|a+|summary|benchtriage-comment|perf-commands|main-line-commits)\./;

test("no line rests on a document that the repository does not hold", () => {
  const missing = written.flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(/\b([a-z][a-z-]*[a-z])\.(?:md|tsv|tex)\b/g)]
      .map(([name]) => name)
      .filter((name) => !ours.has(name) && !others.test(name))
      .map((name) => `${file} cites ${name}`),
  );
  expect([...new Set(missing)]).toEqual([]);
});
