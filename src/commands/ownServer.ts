import type { CommandProblem, FlagUse, ParsedCommand } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { applyCorrections } from "./applyCorrections.ts";
import { appended } from "./edits.ts";
import { readInvocation } from "./entryReference.ts";
import type { ProjectFlags } from "./flagCatalogue.ts";
import { parseCommand } from "./parseCommand.ts";

/*
 * A line that starts its server itself: `vllm serve m & sleep 60; vllm bench serve --model m`. Such a client needs no
 * second server, and what the client refuses may stand with the first already.
 */

/** The programs that serve, as `readInvocation` names them. */
const programs = new Set([
  "vllm serve",
  "vllm.entrypoints.openai.api_server",
  "vllm.entrypoints.api_server",
  "sglang serve",
  "sglang.launch_server",
]);

/**
 * The line up to the end of its server's step, read as a command whose program is the server: places in it are places in the
 * line, and what was exported before holds. Null where no step before the benchmark starts one.
 */
export function ownServer({ text, steps, main, context }: ParsedCommand): ParsedCommand | null {
  const step = steps
    .slice(0, main ?? 0)
    .findLast(({ words }) => programs.has(readInvocation(words).entry.name));
  return step === undefined ? null : parseCommand(text.slice(0, step.span[1]), context);
}

/** The line with words added to its own server; a flag that stands there already stays as it is. */
export function intoOwnServer(text: string, server: ParsedCommand, words: readonly string[]): string {
  const missing = words.filter((each) => {
    const [use] = parseCommand(`python server.py ${each}`).flags;
    return use === undefined || !server.flags.some(({ name }) => name === use.name);
  });
  if (missing.length === 0) return text;
  return appended(server, missing.join(" ")) + text.slice(server.text.length);
}

/** How the line's own server uses a flag, under whichever of its names. */
export function useOf(server: ParsedCommand, flag: string, { sets }: ProjectFlags): FlagUse | null {
  const name = flag.replaceAll("_", "-");
  const names = new Set([
    name,
    ...sets.flatMap((set) => set.flags.flatMap((each) => (each.names.includes(name) ? each.names : []))),
  ]);
  return server.flags.findLast((use) => names.has(use.name)) ?? null;
}

/**
 * What is wrong with the server's words, as problems of the line. Corrections name flags and would find the client's: they are
 * made edits at their place. Where the line is cut no syntax can be judged.
 */
export function serverProblems(server: ParsedCommand, problems: readonly CommandProblem[]): CommandProblem[] {
  return problems
    .filter(({ status }) => status !== "syntax")
    .map((problem) => ({ ...problem, corrections: placed(server, problem.corrections) }));
}

function placed(server: ParsedCommand, corrections: readonly Correction[]): Correction[] {
  return corrections.flatMap((correction): Correction[] => {
    const { command } = applyCorrections(server, [correction]);
    if (command === server.text) return [];
    const { reason, confidence } = correction;
    return [{ kind: "replace-text", ...editBetween(server.text, command), reason, confidence }];
  });
}

/** The one stretch in which two texts differ, as far left as it can lie, so that two neighbours that go do not overlap. */
function editBetween(before: string, after: string): { start: number; end: number; text: string } {
  const shorter = Math.min(before.length, after.length);
  let tail = 0;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  let start = 0;
  while (start < shorter - tail && before[start] === after[start]) start++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
