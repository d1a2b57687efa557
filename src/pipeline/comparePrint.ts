import type { AnyComparison, ComparedSet } from "../model/comparison.ts";
import { compareTable } from "../report/compare/table.ts";
import { comparedName, quantityName } from "../report/words/compared.ts";
import type { CompareOptions } from "./compareOptions.ts";

/** The comparison in the form that was asked for. */
export async function printed(
  result: ComparedSet,
  options: CompareOptions,
  paths: readonly string[],
): Promise<string> {
  const { format, json } = options;
  if (json === true || format === "json") return `${JSON.stringify(result, null, 1)}\n`;
  if (format === "json-bench") {
    const { benchEntries } = await import("../export/benchJson.ts");
    const name = (each: AnyComparison) => `${comparedName(each)} ${quantityName(each)}`;
    return `${JSON.stringify(benchEntries(result.comparisons, name), null, 1)}\n`;
  }
  if (format !== "markdown") return compareTable(result, options);
  const [{ comparePage }, { gfmPrinter }] = await Promise.all([
    import("../report/compare/page.ts"),
    import("../print/gfm.ts"),
  ]);
  return gfmPrinter(String)(comparePage(result, commandOf(paths, options)));
}

/** The call that makes the same comparison again. */
function commandOf(paths: readonly string[], options: CompareOptions): string {
  const { from, to, alpha, margin, better, vary = [], metric = [] } = options;
  const flags: (readonly [string, string])[] = [
    ...(from === undefined ? [] : [["--from", from] as const]),
    ...(to === undefined ? [] : [["--to", to] as const]),
    ...(["layout", "baseline", "candidate", "slo"] as const).flatMap((name) => {
      const value = options[name];
      return value === undefined ? [] : [[`--${name}`, value] as const];
    }),
    ...(alpha === DEFAULT_ALPHA ? [] : [["--alpha", String(alpha)] as const]),
    ...(margin === DEFAULT_MARGIN ? [] : [["--margin", String(margin)] as const]),
    ...better.map((value) => ["--better", value] as const),
    ...vary.map((value) => ["--vary", value] as const),
    ...metric.map((value) => ["--metric", value] as const),
  ];
  return [
    "benchtriage",
    "compare",
    ...paths.map(quoted),
    ...flags.flatMap(([flag, value]) => [flag, quoted(value)]),
  ].join(" ");
}

const DEFAULT_ALPHA = 0.05;
const DEFAULT_MARGIN = 2;

function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
