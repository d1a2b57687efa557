import { createHash } from "node:crypto";
import type { AttemptPartRecord } from "../model/attemptParts.ts";
import type { AttemptRecord } from "../model/attempts.ts";
import type { PromptCatalogue, PromptCriterion } from "../model/catalogues.ts";
import { patternOf } from "../model/patterns.ts";

type Prompt = NonNullable<AttemptRecord["prompt"]>;
type PromptFact = Prompt["criteria"][number];

/**
 * Holds what an agent was asked against the criteria of a good prompt. A criterion whose part of the directory is
 * missing is not decided. Absent where neither a prompt nor a task is there.
 */
export function promptOf(
  parts: readonly AttemptPartRecord[],
  { criteria }: PromptCatalogue,
): Prompt | undefined {
  const asked = parts.filter(({ said }) => said.asked !== undefined);
  const [first] = asked;
  if (first === undefined) return undefined;
  const targetFiles = parts.flatMap(({ said }) => said.targetFiles ?? []);
  const facts = criteria.flatMap((criterion): PromptFact[] => {
    const part = asked.find((each) => each.part === criterion.part);
    return part === undefined ? [] : [factOf(criterion, part, targetFiles)];
  });
  const met = facts.filter((fact) => fact.met).length;
  const score = facts.length === 0 ? null : Math.round((1000 * met) / facts.length) / 1000;
  const shown = promptExcerpt(parts);
  return {
    file: first.file,
    targetFiles,
    criteria: facts,
    score,
    ...(shown === undefined ? {} : { shown }),
  };
}

/** A reader sees what it is about; the rest is in the file. */
const MOST_LINES = 24;
const MOST_WIDE = 200;

function promptExcerpt(parts: readonly AttemptPartRecord[]): Prompt["shown"] {
  const task = parts.find(({ part, said }) => part === "task" && said.asked !== undefined);
  const whole = task?.said.asked?.[0];
  if (task === undefined || whole === undefined) return undefined;
  const text = whole.text.replace(/(?<![\w.])\/(?:home|Users|root)\/[^\s`'"<>()]*(?=\/)/g, "…");
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return {
    lines: lines
      .slice(0, MOST_LINES)
      .map((line) => (line.length > MOST_WIDE ? `${line.slice(0, MOST_WIDE - 1)}…` : line)),
    of: lines.length,
    sha256: createHash("sha256").update(text).digest("hex"),
    origin: { file: task.file, pointer: whole.pointer },
  };
}

function factOf(
  criterion: PromptCriterion,
  { file, said }: AttemptPartRecord,
  targets: readonly string[],
): PromptFact {
  const texts = (said.asked ?? []).filter(
    ({ pointer }) => criterion.pointer === undefined || criterion.pointer === pointer,
  );
  const isMetBy = ({ text }: { readonly text: string }) => isMet(criterion, text, targets);
  return {
    criterion: criterion.id,
    met: isBan(criterion) ? texts.every(isMetBy) : texts.some(isMetBy),
    origin: { file, pointer: texts[0]?.pointer ?? criterion.pointer ?? "" },
  };
}

/** A criterion that forbids must hold in every text; one that asks for something in any. */
function isBan({ has, lacks }: PromptCriterion): boolean {
  return has === undefined && lacks !== undefined;
}

function isMet(criterion: PromptCriterion, whole: string, targets: readonly string[]): boolean {
  const text = criterion.within === undefined ? whole : patternOf(criterion.within, "i").exec(whole)?.[1];
  if (text === undefined) return criterion.else === "met";
  const finds = (pattern: string) => patternOf(pattern, "im").test(text);
  if (criterion.has !== undefined && !finds(criterion.has)) return false;
  if (criterion.lacks !== undefined && finds(criterion.lacks)) return false;
  return criterion.paths === undefined || pathsFit(criterion.paths, text, targets);
}

function pathsFit(wanted: "only-targets" | "no-target", text: string, targets: readonly string[]): boolean {
  const named = [...text.matchAll(/(?<![\w./-])(?:[\w.-]+\/)+[\w.-]+\.\w+/g)].map(([path]) =>
    path.replace(/^[ab]\//, ""),
  );
  return wanted === "only-targets"
    ? named.every((path) => targets.includes(path))
    : !named.some((path) => targets.includes(path));
}
