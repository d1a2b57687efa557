import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { type RawFlag, rawFlags, rawFlagsFile } from "../support/rawFlags.ts";

/** Words that call a program from the repository root. */
function call(id: string): string {
  const name = id.slice(id.indexOf(":") + 1);
  if (name === "vllm serve") return "python -m vllm.entrypoints.openai.api_server";
  if (name.startsWith("vllm ")) return name;
  return name.endsWith(".py") ? `python ${name}` : `python -m ${name}`;
}

/** A value that the declaration takes, as one shell word each. */
function words({ names, takes_value, type = "str", choices, nargs, action }: RawFlag): string[] {
  const name = names.find((each) => each.startsWith("--")) ?? names[0] ?? "";
  if (takes_value === false || action === "DeprecatedAction") return [name];
  const first = Array.isArray(choices) ? choices.find((each) => each !== null) : undefined;
  const value = first === undefined ? valueOf(type) : String(first);
  return [name, ...Array.from({ length: typeof nargs === "number" ? nargs : 1 }, () => value)];
}

function valueOf(type: string): string {
  if (/int/.test(type) && !/json/.test(type)) return "1";
  if (/float/.test(type)) return "0.5";
  if (/json|from_cli/.test(type)) return "'{}'";
  return "text";
}

const dashed = (name: string) => name.replaceAll("_", "-");
const namesOf = ({ names, aliases = [] }: RawFlag) => [...names, ...aliases].map(dashed);

const COMMITS = 12;

describe.runIf(existsSync(rawFlagsFile))(
  "commands made of the declared flags, at commits nobody looked at (skipped where ../shared is missing)",
  () => {
    // the body of a suite that is skipped runs all the same
    if (!existsSync(rawFlagsFile)) return test.skip("needs ../shared");
    const raw = rawFlags();
    const reader = commandReader();
    const random = mulberry32(5);
    const cases = raw.entryPoints.flatMap(({ id, project }) =>
      raw.positionsOf(id, COMMITS).map((position) => {
        const all = raw.flagsAt(id, position);
        // `--json_schema_path` was declared so, and a parser that reads `_` as `-` can never be given it.
        const accepted = all.filter(
          ({ flag, ...each }) =>
            each.accepted && flag.positional !== true && !/^--\w+_/.test(flag.names[0] ?? ""),
        );
        const names = new Set(accepted.flatMap(({ flag }) => namesOf(flag)));
        const chosen = accepted.filter(({ flag }) => flag.required === true || random() < 0.2);
        return { id, project, commit: raw.commitAt(project, position), all, names, chosen };
      }),
    );
    const textOf = ({ id, chosen }: (typeof cases)[number]) =>
      [call(id), ...chosen.flatMap(({ flag }) => words(flag))].join(" ");
    const checkAt = (text: string, { commit, project }: (typeof cases)[number]) =>
      reader.read(text, { commit }, project).check;

    test("accepted flags parse, each at its own commit", () => {
      const wrong = cases
        .map((each) => ({ each, text: textOf(each) }))
        .filter(({ each, text }) => {
          const { exists, parses, entryPoint } = checkAt(text, each);
          return entryPoint !== each.id || exists !== true || parses !== true;
        })
        .map(({ each, text }) => ({
          id: each.id,
          commit: each.commit,
          wrong: checkAt(text, each).arguments.filter(({ status }) => status !== "ok"),
        }));
      expect(cases.length).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
    });

    test("one flag outside its span stops the program and is named", () => {
      const silent = cases.flatMap((each) => {
        const outside = each.all.filter(
          ({ accepted, flag }) =>
            !accepted &&
            flag.names.some((name) => name.startsWith("--")) &&
            !namesOf(flag).some((name) => each.names.has(name)) &&
            // A prefix of a known flag is an abbreviation of it.
            ![...each.names].some((name) => name.startsWith(dashed(flag.names[0] ?? "?"))),
        );
        const flag = outside[Math.floor(random() * outside.length)]?.flag;
        if (flag === undefined) return [];
        const name = words(flag)[0] ?? "";
        const { parses, problems } = checkAt(`${textOf(each)} ${words(flag).join(" ")}`, each);
        const named = problems.some((problem) => problem.flag === name && problem.status === "unrecognized");
        return parses === false && named ? [] : [{ id: each.id, commit: each.commit, name, parses }];
      });
      expect(silent).toEqual([]);
    });
  },
);
