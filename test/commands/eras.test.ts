import { describe, expect, test } from "vitest";
import type { FlagSpan } from "../../src/commands/flagCatalogue.ts";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import {
  choicesOf,
  commitAt,
  entryPoints,
  flagsAt,
  type Owner,
  positionsOf,
} from "../support/shippedFlags.ts";

/** Words that call a program from the repository root. */
function call(id: string): string {
  const name = id.slice(id.indexOf(":") + 1);
  if (name === "vllm serve") return "python -m vllm.entrypoints.openai.api_server";
  if (name.startsWith("vllm ")) return name;
  return name.endsWith(".py") ? `python ${name}` : `python -m ${name}`;
}

/** A value that the declaration takes, as one shell word each. */
function words(owner: Owner, flag: FlagSpan): string[] {
  const { names, type = "", nargs } = flag;
  const name = names.find((each) => each.startsWith("--")) ?? names[0] ?? "";
  if (nargs === 0) return [name];
  const first = choicesOf(owner, flag)?.[0];
  const value = first === undefined ? valueOf(type) : String(first);
  return [name, ...Array.from({ length: typeof nargs === "number" ? nargs : 1 }, () => value)];
}

function valueOf(type: string): string {
  if (/^(?:int|size)/.test(type)) return "1";
  if (type.startsWith("float")) return "0.5";
  if (/^(?:json|config)/.test(type)) return "'{}'";
  return "text";
}

const dashed = (name: string) => name.replaceAll("_", "-");
const namesOf = ({ names }: FlagSpan) => names.map(dashed);

const COMMITS = 12;

describe("commands made of the declared flags, at commits nobody looked at", () => {
  const reader = commandReader();
  const random = mulberry32(5);
  const cases = entryPoints.flatMap(({ entry, owner }) =>
    positionsOf(owner, entry, COMMITS).map((position) => {
      const all = flagsAt(owner, entry, position);
      // `--json_schema_path` was declared so, and a parser that reads `_` as `-` can never be given it.
      const accepted = all.filter(
        ({ flag, ...each }) =>
          each.accepted &&
          flag.positional !== true &&
          flag.form !== "cli" &&
          !/^--\w+_/.test(flag.names[0] ?? ""),
      );
      const names = new Set(accepted.flatMap(({ flag }) => namesOf(flag)));
      const chosen = accepted.filter(({ flag }) => flag.required === true || random() < 0.2);
      return { id: entry.id, owner, commit: commitAt(owner, position), all, names, chosen };
    }),
  );
  const textOf = ({ id, owner, chosen }: (typeof cases)[number]) =>
    [call(id), ...chosen.flatMap(({ flag }) => words(owner, flag))].join(" ");
  const checkAt = (text: string, { commit, owner }: (typeof cases)[number]) =>
    reader.read(text, { commit }, owner).check;

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
      const name = words(each.owner, flag)[0] ?? "";
      const { parses, problems } = checkAt(`${textOf(each)} ${words(each.owner, flag).join(" ")}`, each);
      const named = problems.some((problem) => problem.flag === name && problem.status === "unrecognized");
      return parses === false && named ? [] : [{ id: each.id, commit: each.commit, name, parses }];
    });
    expect(silent).toEqual([]);
  });
});
