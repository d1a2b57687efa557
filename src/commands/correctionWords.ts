import type { Correction } from "../model/correction.ts";

/** What a correction does, in a few words: `--batchsize → --batch-size`. */
export function correctionWords(correction: Correction): string {
  switch (correction.kind) {
    case "insert-space":
      return "a space";
    case "replace-text":
      return correction.text.trim() === "" ? "words removed" : `→ ${correction.text.trim()}`;
    case "rename-flag":
      return `${correction.flag} → ${correction.to}`;
    case "drop-flag":
      return `${correction.flag} removed`;
    case "move-flag-to-server":
      return `${correction.flag} → the server`;
    case "add-flag":
      return `${[correction.flag, correction.value].filter((part) => part !== undefined).join(" ")} added${correction.side === "server" ? " to the server" : ""}`;
    case "set-value":
      return `${correction.flag} ${correction.value}`;
    case "set-env":
      return `${correction.name}=${correction.value}`;
    case "replace-model":
    case "replace-script":
      return `${correction.from} → ${correction.to}`;
    case "replace-command":
      return `→ ${correction.command}`;
    case "take-server":
      return `the server is ${correction.command}`;
    case "split-per-variant":
      return "a command per variant";
    case "repeat-runs":
      return `${correction.repetitions} trials a variant`;
  }
}
