import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { formsOf } from "./forms.ts";
import { writeHostile, writeHostileCommits } from "./hostileSet.ts";

/*
 * tsx test/fuzz/hostileForms.ts: hostile texts in every field of every format, and of a set that has jobs; everything that is
 * printed of both is held against its parsers, a browser and a shell with programs that do nothing. Exits with 1 where
 * something was obeyed.
 */

const scratch = mkdtempSync(path.join(tmpdir(), "benchtriage-hostile-"));
for (const [name, write] of Object.entries({ formats: writeHostile, commits: writeHostileCommits })) {
  const set = path.join(scratch, name);
  const texts = write(set);
  const {
    files,
    jobs,
    with: tried,
    faults,
  } = await formsOf(set, path.join(scratch, `${name}-printed`), true);
  process.stdout.write(
    `${name}: ${texts} hostile texts, ${files} files and ${jobs} jobs, read by ${tried.join(", ")}: ${faults.length} faults\n`,
  );
  for (const each of faults.slice(0, 20)) process.stdout.write(`  ${each.slice(0, 300)}\n`);
  if (faults.length > 0) process.exitCode = 1;
}
