import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { FolderInUse, replaceFolder, writeFileAtomic } from "../../src/io/output.ts";
import { crashed } from "../../src/cli/output.ts";
import { contents, temporary } from "../support/cli.ts";
import { onFaultyDisk } from "../support/faultyDisk.ts";
import { killEverywhere } from "../fuzz/kills.ts";

/* A run may end at any moment: what stands there then is the old report or the new one, complete, with what a person put there. */

const filesOf = (word: string) =>
  ["README.md", "commits/a.md", "commits/b.md", "analysis.json"].map((name) => ({
    name,
    content: `${word} ${name}\n`.repeat(50),
  }));

test("a report that is killed at any operation of its writing is the old or the new one, and comes back", () => {
  const { kills, faults } = killEverywhere(filesOf("old"), filesOf("new"));
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(20);
});

test.each(["ENOSPC", "EACCES", "EMFILE"])(
  "%s at any operation leaves the old report, and is told in words",
  (code) => {
    for (let at = 1; ; at++) {
      const parent = temporary();
      const folder = path.join(parent, "out");
      replaceFolder(folder, filesOf("old"));
      writeFileSync(path.join(folder, "notes.txt"), "mine");
      const before = contents(folder);
      const { operations, thrown } = onFaultyDisk(() => replaceFolder(folder, filesOf("new")), { at, code });
      if (operations < at) break;
      expect(crashed(thrown).stderr).not.toContain("bug of benchtriage");
      const after = contents(folder);
      // behind the second rename the new one stands already
      if (after["README.md"]?.startsWith("new") === true) expect(after["notes.txt"]).toBe("mine");
      else expect(after).toEqual(before);
      replaceFolder(folder, filesOf("next"));
      expect(contents(folder)).toMatchObject({
        "README.md": expect.stringMatching(/^next/),
        "notes.txt": "mine",
      });
    }
  },
);

test("one file that is killed at any operation is the old or the new one", () => {
  for (let at = 1; ; at++) {
    const file = path.join(temporary(), "trial.json");
    writeFileAtomic(file, "old");
    const { operations } = onFaultyDisk(() => writeFileAtomic(file, "new", { durable: true }), { at });
    if (operations < at) break;
    expect(["old", "new"]).toContain(readFileSync(file, "utf8"));
    writeFileAtomic(file, "next");
    expect(readFileSync(file, "utf8")).toBe("next");
  }
});

describe("the lock of a folder", () => {
  const locked = (text: string) => {
    const parent = temporary();
    writeFileSync(path.join(parent, ".benchtriage-out.lock"), text);
    return () => replaceFolder(path.join(parent, "out"), []);
  };

  test("of another machine holds, because nobody here sees whether its process lives", () => {
    const write = locked("4194304999 elsewhere");
    expect(write).toThrow(FolderInUse);
    expect(write).toThrow(expect.objectContaining({ pid: 4_194_304_999, host: "elsewhere" }));
  });

  test("of a process of this machine that lives no more holds nothing", () => {
    expect(locked(`4194304999 ${hostname()}`)).not.toThrow();
  });

  test("that was being written when its process was killed holds nothing", () => {
    expect(locked("")).not.toThrow();
  });
});

test("a folder that cannot be made leaves no lock behind", () => {
  const parent = temporary();
  mkdirSync(path.join(parent, "a"));
  const { thrown } = onFaultyDisk(() => replaceFolder(path.join(parent, "a", "out"), filesOf("new")), {
    at: 3,
    code: "ENOSPC",
  });
  expect(thrown).toMatchObject({ code: "ENOSPC" });
  expect(contents(path.join(parent, "a"))).toEqual({});
});
