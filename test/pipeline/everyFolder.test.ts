import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { UserError } from "../../src/model/userError.ts";
import { report } from "../../src/pipeline/report.ts";
import { corpus, hasShared } from "../support/shared.ts";

/*
 * A report is made of any folder alone, or the user is told what is not there: a part of a set is a set.
 */
const root = path.resolve(import.meta.dirname, "../..");
const scratch = mkdtempSync(path.join(tmpdir(), "every-folder-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

async function reported(folder: string): Promise<string> {
  const out = path.join(scratch, "out");
  try {
    await report([folder], { policy: "strict", curation: true, out, quiet: true });
    return readFileSync(path.join(out, "README.md"), "utf8").split("\n")[0] ?? "";
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

interface Line {
  readonly text: string;
  readonly record: { readonly commit: string; readonly mode?: string };
}

const [header, ...lines] = readFileSync(path.join(root, "data/iso-bench/runs.jsonl"), "utf8")
  .trimEnd()
  .split("\n")
  .map((text): Line => ({ text, record: JSON.parse(text) as Line["record"] }));

function folderOf(name: string, some: readonly Line[]): string {
  const folder = path.join(scratch, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "runs.jsonl"), [header!, ...some].map(({ text }) => `${text}\n`).join(""));
  return folder;
}

describe("parts of the bundled set", () => {
  const micro = lines.filter(({ record }) => record.mode === "micro");

  test("runs that are all timings of functions", async () => {
    expect(micro.length).toBeGreaterThan(50);
    expect(await reported(folderOf("micro", micro.slice(0, 50)))).toMatch(/^# /);
    const [first] = micro;
    expect(
      await reported(
        folderOf(
          "one",
          micro.filter(({ record }) => record.commit === first?.record.commit),
        ),
      ),
    ).toMatch(/^# /);
  });

  test("the runs of one commit, and one run", async () => {
    const commits = [...new Set(lines.map(({ record }) => record.commit))];
    for (const commit of [commits[0], commits[60]]) {
      const own = lines.filter(({ record }) => record.commit === commit);
      expect(await reported(folderOf(`commit-${commit}`, own))).toMatch(/^# /);
      expect(await reported(folderOf(`run-${commit}`, own.slice(0, 1)))).toMatch(/^# /);
    }
  });
});

describe("what stands alone", () => {
  const specimens = readdirSync(path.join(root, "test/formats"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(root, "test/formats", name, "files"))
    .filter((folder) => existsSync(folder))
    .sort();

  test("each file of a bundled set, without the others", async () => {
    for (const name of ["attempts", "commits", "curation", "samples"]) {
      const folder = path.join(scratch, `only-${name}`);
      mkdirSync(folder);
      const all = readFileSync(path.join(root, `data/iso-bench/${name}.jsonl`), "utf8").split("\n");
      // the head and a part: it is the kind of record that may be alone, not their number
      writeFileSync(path.join(folder, `${name}.jsonl`), `${all.slice(0, 40).join("\n")}\n`);
      expect(await reported(folder), name).not.toBe("");
    }
  });

  test("the specimen of a format", async () => {
    const some = specimens.filter((_, index) => index % 19 === 0);
    expect(some.length).toBeGreaterThan(5);
    for (const folder of some) expect(await reported(folder), folder).not.toBe("");
  });
});

describe.skipIf(!hasShared)("folders of the corpus (skipped where ../shared is missing)", () => {
  const folders = (hasShared ? readdirSync(corpus, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort();
  const sample = folders.filter((_, index) => index % 299 === 5);

  test("a sample, each alone", async () => {
    expect(sample.length).toBeGreaterThan(3);
    for (const folder of sample) expect(await reported(folder)).not.toBe("");
  }, 300_000);
});
