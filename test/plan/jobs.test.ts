import { describe, expect, test } from "vitest";
import { quoteWords } from "../../src/commands/argv.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import { makeManifest } from "../../src/plan/manifest.ts";
import { planKnowledge } from "../../src/plan/planKnowledge.ts";
import cases from "../fixtures/commands/jobs.json" with { type: "json" };
import { judged } from "../support/judged.ts";

interface Case {
  readonly commit: string;
  readonly why: string;
  /** No job: it cannot run on the target. */
  readonly none?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Words that the human side's commands hold, each once, and words of neither. */
  readonly server?: readonly string[];
  readonly client?: readonly string[];
  readonly without?: readonly string[];
  /** Rules that keep the job from being ready. */
  readonly lacks?: readonly string[];
}

const once = (text: string, words: string) => expect(` ${text} `.split(words).length - 1, words).toBe(1);

describe("jobs reach the change of their commit, or say what is missing", () => {
  test.each((cases as readonly Case[]).map((each) => [`${each.commit}: ${each.why}`, each] as const))(
    "%s",
    async (_, { commit, none, env = {}, server = [], client = [], without = [], lacks = [] }) => {
      const { jobs } = await manifest;
      const job = jobs.find((each) => each.commit.startsWith(commit));
      expect(job === undefined).toBe(none === true);
      if (job === undefined) return;
      const human = job.variants.find(({ name }) => name === "human");
      const texts = [human?.server?.argv, human?.client.argv].map((argv) => quoteWords(argv ?? []));
      const [serverText = "", clientText = ""] = texts;
      expect(human?.env).toMatchObject(env);
      for (const words of server) once(serverText, words);
      for (const words of client) once(clientText, words);
      for (const words of without) expect(texts.join(" ")).not.toContain(words);
      const rules = job.missing.flatMap((each) => (each.kind === "finding" ? [each.args.rule] : []));
      for (const rule of lacks) expect(rules).toContain(rule);
      expect(job.ready).toBe(job.missing.length === 0);
    },
  );
});

const manifest = judged("data").then((analysis) => makeManifest(analysis, planKnowledge(loadKnowledge())));
