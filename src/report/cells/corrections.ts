import type { Table } from "mdast";
import type { CorrectedCommand } from "../../model/analysis.ts";
import type { Correction } from "../../model/correction.ts";
import { type CommitView, idCell, ruleLink, wholeSubject } from "./commits.ts";
import { code, fenced, inline, joined, phrase } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import { table } from "../page/table.ts";

/** The fix in a few words: a person's where they decide, else the steps of the corrected command. */
export function fixWords(view: CommitView): Phrase | string {
  const { verdict, commit } = view;
  const published = verdict.decidedBy === "curation" ? verdict.curated?.fix : null;
  if (published != null) return inline(published);
  const steps = commit.corrected?.steps ?? [];
  if (steps.length === 0) return "no correction known";
  const kinds = [...new Set(steps.map(({ correction }) => correction.kind))];
  const shortened = kinds.map((kind) =>
    summaryWords(steps.flatMap(({ correction }) => (correction.kind === kind ? [correction] : []))),
  );
  return joined(shortened, "; ");
}

/** Corrections of one kind in a cell: one in words without its value, several as a count. The details follow below. */
function summaryWords(corrections: readonly Correction[]): Phrase | string {
  const [first] = corrections;
  if (first === undefined) return "";
  const several = corrections.length > 1;
  if (first.kind === "move-flag-to-server" && several)
    return `move ${corrections.length} flags to the server`;
  if (first.kind === "set-value" && several) return `set ${corrections.length} values`;
  if (first.kind === "drop-flag" && several) return `drop ${corrections.length} flags`;
  if (first.kind === "add-flag")
    return several ? `add ${corrections.length} flags` : phrase`add ${code(first.flag)}`;
  if (first.kind === "replace-model") return phrase`use ${code(first.to)}`;
  return joined(corrections.map(correctionWords), "; ");
}

/** The section of one fixable commit: what it was, what it becomes, and which finding asked for each word. */
export function fixDetails(view: CommitView) {
  const corrected = view.commit.corrected;
  return {
    id: idCell(view),
    subject: wholeSubject(view),
    original: corrected?.original == null ? null : fenced(corrected.original, "sh"),
    commands: commandsOf(corrected),
    steps: stepTable(corrected),
    remaining: (corrected?.remaining ?? []).map(({ rule, message }) => phrase`${ruleLink(rule)} ${message}`),
  };
}

/** The corrected words of each process; none without a correction. */
export function commandsOf(corrected: CorrectedCommand | null) {
  if (corrected === null) return [];
  const { client, server, perVariant } = corrected;
  const all: readonly (readonly [string, string | null])[] = [
    ["Server", server],
    ["Baseline", perVariant?.baseline ?? null],
    ["Test (human and agent)", perVariant?.test ?? null],
    [server === null ? "Command" : "Client", perVariant === null ? client : null],
  ];
  return all.flatMap(([label, command]) =>
    command === null ? [] : [{ label, command: fenced(command, "sh") }],
  );
}

export function stepTable(corrected: CorrectedCommand | null, layout: { count?: string } = {}): Table | null {
  return table(
    corrected?.steps ?? [],
    [
      { title: "Asked for by", value: ({ rule }) => ruleLink(rule) },
      { title: "Change", value: ({ correction }) => correctionWords(correction) },
      { title: "Reason", value: ({ correction }) => correction.reason },
      { title: "Confidence", value: ({ correction }) => correction.confidence },
    ],
    layout,
  );
}

/** A correction as words; the switch is total, so that a new kind cannot be forgotten. */
export function correctionWords(correction: Correction): Phrase | string {
  switch (correction.kind) {
    case "insert-space":
      return "insert one space";
    case "replace-text":
      return phrase`write ${code(correction.text)}`;
    case "rename-flag":
      return phrase`${code(correction.flag)} → ${code(correction.to)}`;
    case "drop-flag":
      return phrase`drop ${code(correction.flag)}`;
    case "add-flag":
      return phrase`add ${code([correction.flag, correction.value].filter((part) => part !== undefined).join(" "))} (${correction.side})`;
    case "set-value":
      return phrase`set ${code(`${correction.flag} ${correction.value}`)}`;
    case "move-flag-to-server":
      return phrase`move ${code(correction.flag)} to the server`;
    case "set-env":
      return phrase`set ${code(`${correction.name}=${correction.value}`)}`;
    case "replace-model":
      return phrase`model ${code(correction.from)} → ${code(correction.to)}`;
    case "replace-script":
      return phrase`script ${code(correction.from)} → ${code(correction.to)}`;
    case "replace-command":
      return "use another benchmark";
    case "take-server":
      return phrase`start the server as ${code(correction.command)}`;
    case "split-per-variant":
      return "different commands for baseline and test";
    case "repeat-runs":
      return `repeat: ${correction.repetitions} trials per variant`;
  }
}
