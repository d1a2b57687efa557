import { describe, expect, test } from "vitest";
import { commandFact } from "../../src/facts/commandFact.ts";
import { fixer } from "../../src/fix/fixer.ts";
import { layersOf } from "../../src/knowledge/layers.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { correctedCommand } from "../../src/plan/corrected.ts";
import { checkCommit } from "../../src/rules/check.ts";
import { rules } from "../../src/rules/index.ts";
import { bundledCommits } from "../support/bundledCommits.ts";
import { facts, origin, policy } from "../support/facts.ts";

/** Every bundled commit's command, as `plan` corrects it when nothing but the command is known, and as `fix` does. */
describe("fix and plan are one correction", () => {
  const knowledge = loadKnowledge();
  const fixed = fixer({ withDiffs: false, layers: layersOf() }, []);
  const commits = bundledCommits().flatMap(({ commit, date, project, command }) => {
    if (command === undefined) return [];
    const dated = [{ value: date, origin, format: "f" }];
    const fact = commandFact(
      { value: command, origin },
      { hash: commit, date: dated, project, mode: [] },
      knowledge,
    );
    const known = facts({
      identity: { id: commit.slice(0, 8), hash: commit, project, origins: [origin] },
      date: { value: date, origin, format: "f" },
      command: fact,
    });
    const { findings } = checkCommit(rules, commit, known, policy);
    const planned = correctedCommand(known, findings, knowledge.commands);
    const input = { text: command, commit, date, project };
    return [{ input, planned, corrected: fixed(input).corrected }];
  });

  test("the same command and commit give the same words", () => {
    expect(commits.length).toBeGreaterThan(90);
    const differing = commits.flatMap(({ planned, corrected }) => {
      const words = { client: planned.client, server: corrected.server === null ? null : planned.server };
      const { client, server } = corrected;
      return JSON.stringify(words) === JSON.stringify({ client, server }) ? [] : [{ words, client, server }];
    });
    expect(differing).toEqual([]);
  });

  test("what a plan runs has nothing left for fix to correct", () => {
    const changed = commits.flatMap(({ input, planned: { client, server } }) =>
      [client, server].flatMap((text) => {
        const again = text === null ? null : fixed({ ...input, text }).corrected.client;
        return again === text ? [] : [{ text, again }];
      }),
    );
    expect(changed).toEqual([]);
  });
});
