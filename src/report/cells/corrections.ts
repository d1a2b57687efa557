import type { CorrectedCommand } from "../../model/analysis.ts";
import type { Correction } from "../../model/correction.ts";
import { type CommitView, idCell, ruleLink, wholeSubject } from "./commits.ts";
import { code, fenced, inline, joined, phrase, text } from "../../print/nodes.ts";
import type { Phrase } from "../../print/tree.ts";
import type { MarkdownTable } from "../page/tableNode.ts";

/** The fix in a few words: a person's where they decide, else the steps of the corrected command. */
export function fixWords(view: CommitView): Phrase {
  const { verdict, commit } = view;
  const published = verdict.decidedBy === "curation" ? verdict.curated?.fix : null;
  if (published != null) return inline(published);
  const steps = commit.corrected?.steps ?? [];
  if (steps.length === 0) return text("no correction known");
  const kinds = [...new Set(steps.map(({ correction }) => correction.kind))];
  const shortened = kinds.map((kind) =>
    summaryWords(steps.flatMap(({ correction }) => (correction.kind === kind ? [correction] : []))),
  );
  return joined(shortened, "; ");
}

/** Corrections of one kind in a cell: one in words without its value, several as a count. The details follow below. */
function summaryWords(corrections: readonly Correction[]): Phrase {
  const [first] = corrections;
  if (first === undefined) return text("");
  const several = corrections.length > 1;
  if (first.kind === "move-flag-to-server" && several)
    return text(`move ${corrections.length} flags to the server`);
  if (first.kind === "set-value" && several) return text(`set ${corrections.length} values`);
  if (first.kind === "drop-flag" && several) return text(`drop ${corrections.length} flags`);
  if (first.kind === "add-flag")
    return several ? text(`add ${corrections.length} flags`) : phrase`add ${code(first.flag)}`;
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
    commands: corrected === null ? [] : commandsOf(corrected),
    steps: corrected === null || corrected.steps.length === 0 ? null : stepTable(corrected),
    remaining: (corrected?.remaining ?? []).map(
      ({ rule, message }) => phrase`${ruleLink(rule)} ${text(message)}`,
    ),
  };
}

export function commandsOf({ client, server, perVariant }: CorrectedCommand) {
  const all: readonly (readonly [string, string | null])[] = [
    ["Server", server],
    ["Baseline", perVariant?.baseline ?? null],
    ["Test (human and agent)", perVariant?.test ?? null],
    [server === null ? "Command" : "Client", perVariant === null ? client : null],
  ];
  return all.flatMap(([label, command]) =>
    command === null ? [] : [{ label: text(label), command: fenced(command, "sh") }],
  );
}

export function stepTable({ steps }: CorrectedCommand): MarkdownTable {
  return {
    head: [{ title: "Asked for by" }, { title: "Change" }, { title: "Reason" }, { title: "Confidence" }],
    rows: steps.map(({ rule, correction }) => [
      ruleLink(rule),
      correctionWords(correction),
      text(correction.reason),
      text(correction.confidence),
    ]),
  };
}

/** A correction as words; the switch is total, so that a new kind cannot be forgotten. */
function correctionWords(correction: Correction): Phrase {
  switch (correction.kind) {
    case "insert-space":
      return text("insert one space");
    case "replace-text":
      return phrase`write ${code(correction.text)}`;
    case "rename-flag":
      return phrase`${code(correction.flag)} → ${code(correction.to)}`;
    case "drop-flag":
      return phrase`drop ${code(correction.flag)}`;
    case "add-flag":
      return phrase`add ${code([correction.flag, correction.value].filter((part) => part !== undefined).join(" "))} (${text(correction.side)})`;
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
      return text("use another benchmark");
    case "split-per-variant":
      return text("different commands for baseline and test");
    case "repeat-runs":
      return text(`repeat: ${correction.repetitions} trials per variant`);
  }
}
