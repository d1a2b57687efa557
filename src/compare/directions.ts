import type { AnyComparison } from "../model/comparison.ts";
import { UserError } from "../model/userError.ts";
import type { DirectionOf, SideRead } from "./trials.ts";

type Direction = "lower" | "higher";

interface Named {
  readonly text: string;
  readonly name: string | null;
  readonly direction: Direction;
}

/** What `--better` says: `lower`, `higher` or `NAME=lower`, each as often as needed. Throws UserError for anything else. */
function readBetter(better: readonly string[]): Named[] {
  return better.map((text) => {
    const [, name, direction] = /^(?:(.*)=)?(lower|higher)$/s.exec(text) ?? [];
    if (direction === "lower" || direction === "higher") return { text, name: name ?? null, direction };
    throw new UserError(
      `cannot read --better ${text}`,
      "--better lower, --better higher, or --better NAME=lower",
    );
  });
}

/** Directions by what --better says, then by what the name itself is known for. */
export async function directions(
  better: readonly string[],
  sides: readonly SideRead[],
): Promise<DirectionOf> {
  const given = readBetter(better);
  const named = new Map(given.flatMap(({ name, direction }) => (name === null ? [] : [[name, direction]])));
  const all = given.findLast(({ name }) => name === null)?.direction ?? null;
  const isOpen = all === null && sides.some(({ sets }) => sets.some((set) => set.better === null));
  const known = isOpen ? (await import("./records.ts")).directionOf : () => null;
  return (benchmark, metric) => named.get(benchmark) ?? named.get(metric) ?? all ?? known(benchmark);
}

/** What is given to --better and names nothing. */
export function strangersIn(better: readonly string[], comparisons: readonly AnyComparison[]): string[] {
  const known = new Set(comparisons.flatMap(({ benchmark = "", metric }) => [benchmark, metric]));
  return readBetter(better).flatMap(({ text, name }) => (name === null || known.has(name) ? [] : [text]));
}

/** Where nothing at all has a direction the user must say one. */
export function refuseDirectionless(comparisons: readonly AnyComparison[]): void {
  const open = comparisons.filter(({ reasons }) => reasons.some(({ kind }) => kind === "direction-unknown"));
  if (open.length === 0 || open.length < comparisons.length) return;
  throw new UserError(
    `neither file says whether lower or higher is better for ${open[0]?.benchmark ?? ""}`,
    "--better lower, --better higher, or --better NAME=lower",
  );
}
