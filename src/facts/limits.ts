import type { Correction } from "../model/correction.ts";
import type { CommandFact, LimitFact } from "../model/facts.ts";
import type { FailedExecution } from "../model/failures.ts";

/**
 * What failed runs say a flag may be at most, as corrections of the command: of a client's server, or of the command
 * that loads the model itself. A limit below the workload's own lengths corrects nothing: another workload is a
 * person's choice.
 */
export function limitsOf(failures: readonly FailedExecution[], command: CommandFact | null): LimitFact[] {
  if (command === null) return [];
  const least = new Map<string, LimitFact>();
  for (const { class: name, limit, title } of failures) {
    if (limit === undefined || limit.value < lengthOf(command)) continue;
    const known = least.get(name);
    if (known !== undefined && known.value <= limit.value) continue;
    const reason = `${title.charAt(0).toLowerCase()}${title.slice(1)}: the log allows ${limit.value}`;
    least.set(name, {
      class: name,
      value: limit.value,
      correction: correctionOf(limit, reason, command),
    });
  }
  return [...least.values()];
}

function lengthOf({ workload: { inputLen, outputLen } }: CommandFact): number {
  return (inputLen?.value ?? 0) + (outputLen?.value ?? 0);
}

function correctionOf(
  { flag, value }: NonNullable<FailedExecution["limit"]>,
  reason: string,
  { check }: CommandFact,
): Correction {
  const shared = { flag, value: String(value), reason, confidence: "certain" } as const;
  return check.role === "client"
    ? { kind: "add-flag", side: "server", ...shared }
    : { kind: "set-value", ...shared };
}
