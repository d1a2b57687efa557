import { describe, expect, test } from "vitest";
import cases from "../fixtures/commands/cases.json" with { type: "json" };
import real from "../fixtures/commands/real.json" with { type: "json" };
import { benchtriage, piped } from "../support/cli.ts";

interface Case {
  readonly name: string;
  readonly at?: string;
  /** A list is the lines of a script, which `fix -` reads. */
  readonly command: string | readonly string[];
  readonly exit?: number;
  /** What the corrected command holds, and what it does not. */
  readonly prints?: readonly string[];
  readonly without?: readonly string[];
  /** What is said of it, and what is not. */
  readonly says?: readonly string[];
  readonly silent?: readonly string[];
  /** Every error: its rule, and the flag that it is about. */
  readonly errors?: readonly string[];
}

interface Answer {
  readonly corrected: string;
  readonly server: string | null;
  readonly problems: readonly {
    readonly rule: string;
    readonly flag?: string;
    readonly note: boolean;
    readonly in?: string;
  }[];
}

const asked = ({ at }: Pick<Case, "at">, ...more: readonly string[]) => [
  ...(at === undefined ? [] : ["--at", at]),
  ...more,
];

async function fixed({ command, ...given }: Pick<Case, "at" | "command">, ...more: readonly string[]) {
  return typeof command === "string"
    ? benchtriage("fix", ...asked(given, ...more), "--", command)
    : piped(`${command.join("\n")}\n`, "fix", "-", ...asked(given, ...more));
}

/** The errors of the text as it was given, as `rule flag`. */
function errorsOf(json: string): string[] {
  const answers = [JSON.parse(json) as Answer | readonly Answer[]].flat() as readonly Answer[];
  return answers
    .flatMap(({ problems }) => problems)
    .filter((problem) => !problem.note && problem.in === undefined)
    .map(({ rule, flag = "" }) => `${rule} ${flag}`.trim());
}

describe("what people wrote, and what becomes of it", () => {
  test.each((cases as readonly Case[]).map((each) => [each.name, each] as const))("%s", async (_, given) => {
    const { status, stdout, stderr } = await fixed(given);
    if (given.exit !== undefined) expect(status).toBe(given.exit);
    for (const words of given.prints ?? []) expect(stdout).toContain(words);
    for (const words of given.without ?? []) expect(stdout).not.toContain(words);
    for (const words of given.says ?? []) expect(stderr).toContain(words);
    for (const words of given.silent ?? []) expect(stderr).not.toContain(words);
    if (given.errors !== undefined)
      expect(errorsOf((await fixed(given, "--json")).stdout)).toEqual(given.errors);
  });
});

/** Commands of public issues, pull requests and documentation, each at its day; `source` stands behind https://github.com/. */
describe("commands of the field", () => {
  test.each(real.map((each) => [each.source, each] as const))("%s", async (_, each) => {
    const { stdout } = await fixed(each, "--json");
    const { corrected, server } = JSON.parse(stdout) as Answer;
    expect(errorsOf(stdout)).toEqual(each.errors);
    expect(corrected).toBe(each.corrected ?? each.command);
    expect(server).toBe(each.server ?? null);
  });
});
