import type { AttemptPartRecord } from "../model/attemptParts.ts";
import type { AttemptRecord, Leak } from "../model/attempts.ts";
import type { FilePrint } from "../model/changePrint.ts";
import { leakClassOf } from "../model/leakClasses.ts";
import { linesRead, packed, unpacked } from "../model/lineHash.ts";
import type { Origin } from "../model/origin.ts";

/** What an agent saw, as hashes of lines, until every human change is read. */
export interface Shown {
  readonly prompt: { readonly lines: string; readonly origin: Origin } | null;
  readonly trajectory: { readonly lines: string; readonly origin: Origin } | null;
}

/** Null where neither the words that the agent was given nor a trajectory is there. */
export function shownTo(parts: readonly AttemptPartRecord[]): Shown | null {
  const asked = parts.flatMap(({ file, part, said }) =>
    (said.asked ?? []).map((each) => ({ file, part, ...each })),
  );
  const longest = asked.toSorted((a, b) => b.text.length - a.text.length)[0];
  const lines = new Set(asked.flatMap(({ text }) => [...linesRead(text)]));
  const log = parts.find(({ said }) => said.read !== undefined);
  // a contract alone is not all that the agent was told
  if (log === undefined && !asked.some(({ part }) => part === "task")) return null;
  return {
    prompt:
      longest === undefined
        ? null
        : { lines: packed([...lines]), origin: { file: longest.file, pointer: longest.pointer } },
    trajectory:
      log?.said.read === undefined
        ? null
        : { lines: log.said.read, origin: { file: log.file, pointer: "/agent_steps" } },
  };
}

/**
 * The share of the human's added lines that the agent was shown.
 * @param from the least shares of the classes, descending
 * @returns undefined where the human change adds no line that tells anything
 */
export function leakOf(
  { prompt, trajectory }: Shown,
  human: readonly FilePrint[],
  from: readonly number[],
): Leak | undefined {
  const added = human.flatMap(({ fresh }) => [...unpacked(fresh)]);
  if (added.length === 0) return undefined;
  const moved = new Set(human.flatMap((file) => [...unpacked(file.moved)]));
  const [told, read] = [lineSet(prompt?.lines), lineSet(trajectory?.lines)];
  const isRead = (line: number) => read.has(line) && !moved.has(line);
  const count = (holds: (line: number) => boolean) => added.filter(holds).length;
  const [inPrompt, inTrajectory] = [count((line) => told.has(line)), count(isRead)];
  const shown = count((line) => told.has(line) || isRead(line));
  const best = inTrajectory > inPrompt ? (trajectory ?? prompt) : (prompt ?? trajectory);
  return {
    added: added.length,
    shown,
    ...(prompt === null ? {} : { inPrompt }),
    ...(trajectory === null ? {} : { inTrajectory }),
    share: Math.round((1000 * shown) / added.length) / 1000,
    class: leakClassOf(shown / added.length, from),
    origin: best?.origin ?? { file: "", pointer: "" },
  };
}

function lineSet(lines: string | undefined): ReadonlySet<number> {
  return new Set(lines === undefined ? [] : unpacked(lines));
}

/** By what an attempt is told again when its human change is known: the file that showed it something. */
export function shownKey({ commit, parts }: Pick<AttemptRecord, "commit" | "parts">): string {
  const file = (["task", "prompt", "trajectory"] as const)
    .map((name) => parts.find(({ part }) => part === name)?.file)
    .find((each) => each !== undefined);
  return `${commit.slice(0, 8)} ${file ?? ""}`;
}
