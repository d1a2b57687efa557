import type { ModelEntry } from "../model/catalogues.ts";
import type { CommandProblem } from "../model/command.ts";
import type { Checked } from "./checked.ts";

/**
 * A batch whose prompt and answer do not fit into the context: the latency program refuses it from one commit on, and
 * before that the engine drops the prompts and a batch of nothing is timed.
 */
export function contextProblems(model: ModelEntry, checked: Checked): CommandProblem[] {
  const { entryPoints, refusedFrom } = checked.rules.context;
  if (!entryPoints.includes(checked.found.entry.id)) return [];
  const stated = valueOf("--max-model-len", checked);
  const limit = stated ?? model.maxContext;
  const input = valueOf("--input-len", checked) ?? fallback("--input-len", checked);
  const output = valueOf("--output-len", checked) ?? fallback("--output-len", checked);
  if (limit === null || input === null || output === null || input + output <= limit) return [];
  const wanted = input + output;
  const fits = stated !== null && (model.maxContext === null || wanted <= model.maxContext);
  const reason = `the workload is ${wanted} tokens long`;
  const place = checked.given.findLast(({ resolved }) => resolved === "--input-len");
  return [
    {
      rule: "flag-value-invalid",
      status: "invalid_value",
      refused: checked.position >= refusedFrom,
      message: `${input} + ${output} tokens do not fit into a context of ${limit}`,
      span: place?.span ?? null,
      ...(place === undefined ? {} : { flag: place.flag, value: String(input) }),
      corrections: fits
        ? [
            {
              kind: "set-value",
              flag: "--max-model-len",
              value: String(wanted),
              reason,
              confidence: "likely",
            },
          ]
        : [],
    },
  ];
}

function valueOf(flag: string, { given }: Checked): number | null {
  const value = Number(given.findLast(({ resolved }) => resolved === flag)?.values[0] ?? Number.NaN);
  return Number.isInteger(value) ? value : null;
}

function fallback(flag: string, { accepted }: Checked): number | null {
  const value = accepted.byName.get(flag)?.default;
  return typeof value === "number" ? value : null;
}
