import type { ArgumentStatus, CheckedArgument, CommandProblem } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { knownWords } from "../model/knownUntil.ts";
import { type Checked, fill } from "./checked.ts";
import { unknownFlag } from "./unknownFlag.ts";

/** Ruled by argparse's word; an unknown flag is looked up on the server's side and in other eras. */
export function argumentProblem(argument: CheckedArgument, checked: Checked): CommandProblem {
  const { flag, status, values, span } = argument;
  const base = {
    flag,
    status: status as Exclude<ArgumentStatus, "ok" | "abbreviation">,
    refused: true,
    span: span[1] === 0 ? null : span,
    ...(values[0] === undefined ? {} : { value: values[0] }),
  };
  if (status === "unrecognized" || status === "ambiguous")
    return { ...base, ...unknownFlag(argument, checked) };
  if (status === "stray_positional")
    return {
      ...base,
      rule: "command-malformed",
      message: `${flag} stands alone: no flag takes it`,
      corrections: strayCorrections(argument, checked),
    };
  return {
    ...base,
    rule: "flag-value-invalid",
    ...refusedValue(argument, checked),
  };
}

/** After what is known a list of choices may be longer. */
function refusedValue(
  argument: CheckedArgument,
  checked: Checked,
): Pick<CommandProblem, "message" | "corrections"> & Partial<Pick<CommandProblem, "note" | "refused">> {
  const { flag, status, values } = argument;
  const message = valueMessage(flag, status, values);
  const corrections = valueCorrections(argument, checked);
  if (checked.past === null || status !== "invalid_choice" || corrections.length > 0)
    return { message, corrections };
  const known = `its choices are known ${knownWords(checked.past)}`;
  return { message: `${message}, as far as is known; ${known}`, corrections, note: true, refused: false };
}

/** `--switch True`, `--switch False`: the word goes, and with False the switch too. */
function strayCorrections({ span, flag }: CheckedArgument, { command }: Checked): Correction[] {
  const owner = command.flags.find(({ values }) => values[0]?.span[0] === span[0]);
  if (owner === undefined || !/^(true|false)$/i.test(flag)) return [];
  const reason = "the switch takes no value at this commit";
  if (/false/i.test(flag)) return [{ kind: "drop-flag", flag: owner.flag, reason, confidence: "likely" }];
  const start = owner.word.span[1];
  return [{ kind: "replace-text", start, end: span[1], text: "", reason, confidence: "certain" }];
}

/** What the catalogue of values knows of a refused or missing one. */
function valueCorrections(argument: CheckedArgument, checked: Checked): Correction[] {
  const fix = checked.rules.values.find(
    ({ flag, is, status, entryPoints }) =>
      flag === argument.resolved &&
      status === argument.status &&
      (is === undefined || is.includes(argument.values[0] ?? "")) &&
      (entryPoints === undefined || entryPoints.includes(checked.found.entry.id)),
  );
  return (fix?.corrections ?? []).flatMap((correction) => fill(correction, checked.command));
}

function valueMessage(flag: string, status: ArgumentStatus, values: readonly string[]): string {
  const words: Partial<Record<ArgumentStatus, string>> = {
    missing_value: `${flag} has no value`,
    missing_required: `${flag} is required and not given`,
    value_given_to_switch: `${flag} takes no value`,
    invalid_choice: `${flag} does not take ${values.join(" ")}`,
    invalid_int: `${flag} takes a whole number, not ${values.join(" ")}`,
    invalid_float: `${flag} takes a number, not ${values.join(" ")}`,
  };
  return words[status] ?? `${flag} does not take ${values.join(" ")}`;
}
