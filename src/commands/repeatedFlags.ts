import type { CheckedArgument, CommandProblem } from "../model/command.ts";
import type { Checked } from "./checked.ts";

/**
 * Flags given more than once: argparse takes the last use and says nothing of those before it. The same value twice changes
 * nothing; of two values a person must say which one was meant. Keys of a JSON option (`--config.key`) add up, as do the
 * flags that the rule file calls repeatable.
 */
export function repeatedFlags(checked: Checked): CommandProblem[] {
  const last = new Map<unknown, CheckedArgument>();
  return checked.given.toReversed().flatMap((argument): CommandProblem[] => {
    const span = argument.resolved === null ? undefined : checked.accepted.byName.get(argument.resolved);
    if (span === undefined || addsUp(argument, checked)) return [];
    const winner = last.get(span);
    if (winner !== undefined) return [repeated(argument, winner)];
    last.set(span, argument);
    return [];
  });
}

function addsUp({ flag, resolved, status }: CheckedArgument, { rules }: Checked): boolean {
  return (
    status === "missing_required" || flag.includes(".") || (rules.repeatable ?? []).includes(resolved ?? "")
  );
}

function repeated(argument: CheckedArgument, winner: CheckedArgument): CommandProblem {
  const { flag, values, span } = argument;
  const isSame = meaning(argument) === meaning(winner);
  const used = written(winner);
  return {
    rule: "flag-repeated",
    status: "repeated",
    refused: false,
    flag,
    ...(values[0] === undefined ? {} : { value: values[0] }),
    ...(isSame ? { note: true as const } : {}),
    message: isSame
      ? `${written(argument)} is given twice`
      : `${written(argument)} is without effect: the last use counts, ${used}`,
    span,
    corrections: [],
  };
}

/** A switch says what it says by its name (`--no-…`), any other flag by its values. */
function meaning({ resolved, values }: CheckedArgument): string {
  return values.length === 0 ? (resolved ?? "") : values.join(" ");
}

function written({ flag, values }: CheckedArgument): string {
  return [flag, ...values].join(" ");
}
