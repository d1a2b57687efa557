import { describe, expect, test } from "vitest";
import { lacksOf } from "../../src/facts/lacks.ts";
import { command, component, facts, origin } from "../support/facts.ts";

const file = { path: "a.py", status: "modified" as const, added: 1, removed: 1, hunks: [] };
const change = { files: [file], flags: [], envs: [], signals: [] };
const date = { value: "2025-01-01", origin, format: "f" };
const whole = facts({ change, date });
const proposal = { component: component(), command: "x", mode: "serving", note: null };

describe("what judging needs", () => {
  test("a command, a diff and a day are enough", () => {
    expect(lacksOf(whole)).toEqual([]);
  });

  test("what is not there is named", () => {
    expect(lacksOf(facts({ commands: [] }))).toEqual(["command", "change", "date"]);
    // a message without a diff
    expect(lacksOf(facts({ change: { ...change, files: [] }, date }))).toEqual(["change"]);
  });

  test("whatever proposes a command stands for one", () => {
    const none = { ...whole, commands: [] };
    expect(lacksOf({ ...none, proposals: [{ ...proposal, sound: true }] })).toEqual([]);
    expect(lacksOf({ ...none, proposals: [{ ...proposal, sound: false, isOpen: true }] })).toEqual([]);
    expect(lacksOf({ ...none, proposals: [{ ...proposal, sound: false }] })).toEqual(["command"]);
  });

  test("the main line knows the day of its commits", () => {
    const made = command({});
    const at = { project: "vllm", position: 7, by: "commit", release: null } as const;
    expect(lacksOf(facts({ change, command: { ...made, check: { ...made.check, at } } }))).toEqual([]);
  });
});
