import type { CheckedArgument } from "../model/command.ts";
import type { Correction } from "../model/correction.ts";
import { allHold } from "./checkConditions.ts";
import type { Checked } from "./checked.ts";
import type { Rename } from "./conditionalRule.ts";

/** What was meant by a flag that the program does not know; null where the data does not tell. */
export function renameCorrections(argument: CheckedArgument, checked: Checked): Correction[] | null {
  const name = argument.flag.replaceAll("_", "-");
  const rename = checked.rules.renames.find(
    (each) =>
      each.flag === name &&
      each.entryPoints.includes(checked.found.entry.id) &&
      (each.values === undefined || each.values.includes(argument.values[0] ?? "")) &&
      (each.to === undefined || checked.accepted.byName.has(each.to)) &&
      allHold(each.when ?? [], checked),
  );
  return rename === undefined ? null : correctionsOf(rename, argument, checked);
}

function correctionsOf(rename: Rename, { flag }: CheckedArgument, checked: Checked): Correction[] {
  const { reason, confidence } = rename;
  const why = { reason, confidence };
  if (rename.to === undefined)
    return [
      { kind: "drop-flag", flag, ...why },
      ...(rename.server === undefined
        ? []
        : [{ kind: "add-flag" as const, ...rename.server, side: "server" as const, ...why }]),
    ];
  return [
    { kind: "rename-flag", flag, to: rename.to, ...why },
    ...(rename.value === undefined
      ? []
      : [{ kind: "set-value" as const, flag: rename.to, value: rename.value, ...why }]),
    ...(rename.with ?? [])
      .filter((each) => checked.accepted.byName.has(each.flag))
      .filter((each) => !checked.given.some(({ resolved }) => resolved === each.flag))
      .map((each) => ({ kind: "add-flag" as const, ...each, side: "client" as const, ...why })),
  ];
}
