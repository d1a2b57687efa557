import { expect, test } from "vitest";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import published from "../fixtures/commands/published.json" with { type: "json" };

/*
 * Commands of public recipes and documentation, at the day of their page: the program, and the names of the flags that stand
 * behind it, without their values.
 */

/** What is rightly refused, and why. */
const refused: Readonly<Record<string, string>> = {
  "--omni": "a plugin's: the engine alone does not have it",
  "--wait-for-initial-weights":
    "the page is wrong: the program calls it --checkpoint-engine-wait-weights-before-ready",
};

test("no flag of a published command is called unknown at its day", () => {
  const reader = commandReader();
  const commands = published.pages.flatMap((page) =>
    page.commands.map((command) => ({ ...page, command, ...reader.read(command, page, null) })),
  );
  const unseen = commands.filter(({ check }) => check.entryPoint === null).map(({ command }) => command);
  const unknown = commands.flatMap(({ check, command, origin }) =>
    check.problems.flatMap(({ rule, flag = "", note }) =>
      rule !== "flag-unknown" || note === true || flag in refused
        ? []
        : [`${flag} of ${command} in ${origin}`],
    ),
  );
  expect(commands.length).toBeGreaterThan(400);
  // one page has no blank before its first flag
  expect(unseen.filter((command) => !command.startsWith("vllm bench serve--save-result"))).toEqual([]);
  expect(unknown).toEqual([]);
});
