import { describe, expect, test } from "vitest";
import { pathPattern } from "../../src/formats/pathPattern.ts";

function placesIn(pattern: string, path: string) {
  const found = pathPattern(pattern).matches.exec(path);
  return found === null ? null : { ...found.groups };
}

describe("patterns of paths", () => {
  test.each<[pattern: string, path: string, places: object | null]>([
    ["**/task.txt", "task.txt", {}],
    ["**/task.txt", "a/b/task.txt", {}],
    ["**/task.txt", "a/mytask.txt", null],
    ["**/task.txt", "a/task.txt.bak", null],
    ["**/*_{variant}_result.*", "x/22d33bac_agent_result.json", { variant: "agent" }],
    ["**/*_{variant}_result.*", "x/22d33bac_model_result.json", null],
    [
      "{commit}/{variant}/{trial}.json",
      "015069b0/human/3.json",
      { commit: "015069b0", variant: "human", trial: "3" },
    ],
    ["{commit}/{variant}/{trial}.json", "results/015069b0/human/3.json", null],
    ["{commit}/{variant}/{trial}.json", "notahash/human/3.json", null],
    ["**/{commit}/{commit}.json", "015069b0/015069b0.json", { commit: "015069b0" }],
    ["**/{commit}/{commit}.json", "015069b0/115069b0.json", null],
    ["**/a/**/*.json", "a/b/c/d.json", {}],
    ["**/a+b/*.json", "a+b/x.json", {}],
    ["**/*.MD", "readme.md", {}],
  ])("%s and %s", (pattern, path, places) => {
    expect(placesIn(pattern, path)).toEqual(places);
  });

  test.each([
    ["**/*.md", 0],
    ["**/{commit}.json", 0],
    ["**/reports/*.json", 1],
    ["**/*_stdout.txt", 2],
    ["**/task.txt", 3],
    ["**/vllm/{commit}/stdout.txt", 4],
  ])("%s is worth %i marks", (pattern, marks) => {
    expect(pathPattern(pattern).marks).toBe(marks);
  });
});
