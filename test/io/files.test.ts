import { cpSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { stableJson } from "../../src/io/json.ts";
import { FolderInUse, ForeignFolder, replaceFolder } from "../../src/io/output.ts";
import { contents, temporary } from "../support/cli.ts";

describe("writing", () => {
  test("JSON has sorted keys and a final newline", () => {
    expect(stableJson({ b: 1, a: [{ d: 1, c: undefined }] })).toBe(
      '{\n  "a": [\n    {\n      "d": 1\n    }\n  ],\n  "b": 1\n}\n',
    );
  });

  test("a folder of ours is replaced as a whole, another's is not touched", () => {
    const folder = path.join(temporary(), "out");
    replaceFolder(folder, [
      { name: "a.md", content: "1" },
      { name: "sub/b.md", content: "2" },
    ]);
    replaceFolder(folder, [{ name: "c.md", content: "3" }]);
    expect(Object.keys(contents(folder))).toEqual([".benchtriage-report", "c.md"]);
    const foreign = temporary();
    writeFileSync(path.join(foreign, "mine.txt"), "x");
    expect(() => replaceFolder(foreign, [])).toThrow(ForeignFolder);
    expect(readdirSync(foreign)).toEqual(["mine.txt"]);
  });

  test("what a person put into a report of ours stays, what we no longer write goes", () => {
    const folder = path.join(temporary(), "out");
    replaceFolder(folder, [{ name: "a.md", content: "1" }]);
    writeFileSync(path.join(folder, "notes.txt"), "mine");
    replaceFolder(folder, [{ name: "b.md", content: "2" }]);
    expect(Object.keys(contents(folder))).toEqual([".benchtriage-report", "b.md", "notes.txt"]);
  });

  test("a subfolder of ours is replaced file by file, and a person's file in it stays", () => {
    const folder = path.join(temporary(), "out");
    replaceFolder(folder, [
      { name: "commits/a.md", content: "1" },
      { name: "commits/b.md", content: "1" },
    ]);
    writeFileSync(path.join(folder, "commits", "notes.txt"), "mine");
    replaceFolder(folder, [{ name: "commits/b.md", content: "2" }]);
    expect(contents(folder)).toEqual({
      ".benchtriage-report": "commits/b.md\n",
      "commits/b.md": "2",
      "commits/notes.txt": "mine",
    });
  });

  test.each(["commits", "commits/a.md", "rules.md/mine"])("a person's %s in our way is not lost", (name) => {
    const folder = path.join(temporary(), "out");
    replaceFolder(folder, [{ name: "x.md", content: "1" }]);
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), "mine");
    const files = ["commits/a.md", "rules.md"].map((each) => ({ name: each, content: "2" }));
    expect(() => replaceFolder(folder, files)).toThrow(expect.objectContaining({ file: name }));
    expect(contents(folder)).toEqual({
      ".benchtriage-report": "x.md\n",
      [name]: "mine",
      "x.md": "1",
    });
  });

  test("nothing stays behind beside the folder", () => {
    const parent = temporary();
    replaceFolder(path.join(parent, "out"), [{ name: "a.md", content: "1" }]);
    replaceFolder(path.join(parent, "out"), [{ name: "a.md", content: "2" }]);
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  test("what a run left that was killed between the two renames comes back, with a person's files", () => {
    const parent = temporary();
    const folder = path.join(parent, "out");
    replaceFolder(folder, [{ name: "a.md", content: "1" }]);
    writeFileSync(path.join(folder, "notes.txt"), "mine");
    renameSync(folder, path.join(parent, ".benchtriage-out.old"));
    mkdirSync(path.join(parent, ".benchtriage-out.new"));
    // a process that lives no more
    writeFileSync(path.join(parent, ".benchtriage-out.lock"), "4194304999");
    replaceFolder(folder, [{ name: "b.md", content: "2" }]);
    expect(Object.keys(contents(folder))).toEqual([".benchtriage-report", "b.md", "notes.txt"]);
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  test("killed after both renames, nothing of the older report comes back", () => {
    const parent = temporary();
    const folder = path.join(parent, "out");
    replaceFolder(folder, [{ name: "a.md", content: "1" }]);
    cpSync(folder, path.join(parent, ".benchtriage-out.old"), { recursive: true });
    replaceFolder(folder, [{ name: "b.md", content: "2" }]);
    expect(Object.keys(contents(folder))).toEqual([".benchtriage-report", "b.md"]);
    expect(readdirSync(parent)).toEqual(["out"]);
  });

  test("a second writer is told who writes", () => {
    const parent = temporary();
    // the parent of this process lives as long as it does
    writeFileSync(path.join(parent, ".benchtriage-out.lock"), String(process.ppid));
    const write = () => replaceFolder(path.join(parent, "out"), []);
    expect(write).toThrow(FolderInUse);
    expect(write).toThrow(expect.objectContaining({ lock: path.join(parent, ".benchtriage-out.lock") }));
    expect(readdirSync(parent)).toEqual([".benchtriage-out.lock"]);
  });

  test("a link out of what was given is named, not followed", async () => {
    const { walk } = await import("../../src/io/walk.ts");
    const [folder, other] = [temporary(), temporary()];
    writeFileSync(path.join(other, "x.json"), "{}");
    symlinkSync(other, path.join(folder, "out"));
    symlinkSync("..", path.join(folder, "up"));
    const { files, unreadable } = walk([folder]);
    expect(files).toEqual([]);
    expect(unreadable).toMatchObject(
      ["out", "up"].map((label) => ({ label, reason: expect.stringContaining("link out of") })),
    );
    expect(walk([folder, other]).files).toHaveLength(1);
    // who names the link means it
    expect(walk([path.join(folder, "out")]).files).toHaveLength(1);
  });

  test("a loop of links is walked once", async () => {
    const { walk } = await import("../../src/io/walk.ts");
    const folder = temporary();
    mkdirSync(path.join(folder, "a"));
    writeFileSync(path.join(folder, "a", "x.json"), "{}");
    symlinkSync(folder, path.join(folder, "a", "loop"));
    expect(JSON.stringify(walk([folder]))).toContain("a/x.json");
  });
});
