import { agreeCloser, ratiosFrom, type TrustLimits } from "../model/publishedEffects.ts";
import { isNamed } from "./agentNames.ts";
import { type AuditData } from "./data.ts";
import { blocksOf, type Section, type TableBlock, type Text } from "./document.ts";
import type { Asked } from "./found.ts";
import { figuresIn } from "./numbers.ts";
import { commitsIn, says, wordsOf } from "./words.ts";

/** A published effect of one system on one commit. */
export interface BoardCell {
  readonly section: Section;
  readonly at: Text;
  readonly commit: string;
  readonly system: string;
  /** What else tells columns apart: project and metric. */
  readonly group: string;
  readonly outcome: "better" | "other" | null;
  /** In percent; null where none is printed. */
  readonly pct: number | null;
  readonly spread: { readonly sd: number; readonly n: number } | null;
}

/** Why a cell is doubted. `empty-patch`: of the patches that are here, and the measured one may be another. */
export type Doubt = "implausible" | "shared-offset" | "ratio" | "empty-patch" | "rounding";

export interface Board {
  readonly section: Section;
  readonly table: TableBlock;
  readonly cells: readonly BoardCell[];
}

/** Tables in which systems have an outcome per commit. */
export function boardsOf(asked: Asked): Board[] {
  return asked.sections.flatMap((section) =>
    blocksOf(section).flatMap((table) => {
      if (table.kind !== "table") return [];
      const cells = cellsOf(section, table, asked);
      return cells.length < 3 || new Set(cells.map(({ system }) => system)).size < 2
        ? []
        : [{ section, table, cells }];
    }),
  );
}

function cellsOf(section: Section, table: TableBlock, { words }: Asked): BoardCell[] {
  const column = (field: string) => {
    const phrases = words.fields.find(({ is }) => is === field)?.words ?? [];
    return table.header.findIndex(({ text }) => says(wordsOf(text), phrases));
  };
  const [system, effect, spread, trials] = ["system", "published-effect", "spread", "trials"].map(column);
  const commit = table.header.findIndex(
    (_, at) =>
      table.rows.length > 0 &&
      table.rows.every(
        (row) => commitsIn(row[at]?.text ?? "").length === 1 || /^[0-9a-f]{7,40}$/.test(row[at]?.text ?? ""),
      ),
  );
  const outcomeOf = ({ text }: Text) => {
    const own = wordsOf(text);
    return says(own, words.outcomes.better)
      ? ("better" as const)
      : says(own, words.outcomes.other)
        ? ("other" as const)
        : null;
  };
  if (system === undefined || effect === undefined || system < 0 || effect < 0 || commit < 0) return [];
  return table.rows.flatMap((row) => {
    const [at, name, hash] = [row[effect], row[system], row[commit]];
    if (at === undefined || name === undefined || hash === undefined) return [];
    const number = (index: number | undefined) => figuresIn(row[index ?? -1]?.text ?? "")[0]?.value;
    const [sd, n] = [number(spread), number(trials)];
    return [
      {
        section,
        at,
        commit: hash.text.slice(0, 8),
        system: name.text,
        group: row
          .filter(
            (_, index) =>
              ![effect, system, commit, spread, trials].includes(index) &&
              /^(project|metric)$/i.test(table.header[index]?.text ?? ""),
          )
          .map(({ text }) => text)
          .join(" "),
        outcome: row.map(outcomeOf).find((each) => each !== null) ?? null,
        pct: figuresIn(at.text)[0]?.value ?? null,
        spread: sd !== undefined && sd > 0 && n !== undefined && n >= 1 ? { sd, n } : null,
      },
    ];
  });
}

/** The doubts of every cell of a board, by the policy's rules of trust. */
export function doubtsOf(
  { cells }: Board,
  limits: TrustLimits,
  data: AuditData | null,
): Map<BoardCell, Doubt> {
  const ratios = ratiosIn(cells, limits);
  return new Map(
    cells.flatMap((cell): [BoardCell, Doubt][] => {
      const doubt = doubtOf(cell, cells, limits, ratios, data);
      return doubt === null ? [] : [[cell, doubt]];
    }),
  );
}

function doubtOf(
  cell: BoardCell,
  cells: readonly BoardCell[],
  limits: TrustLimits,
  ratios: ReadonlySet<BoardCell>,
  data: AuditData | null,
): Doubt | null {
  if (cell.pct === null) return null;
  if (isEmpty(cell, data)) return "empty-patch";
  if (ratios.has(cell)) return "ratio";
  if (Math.abs(cell.pct) > limits.implausiblePct) return "implausible";
  const others = cells.filter(
    (each) =>
      each !== cell && each.commit === cell.commit && each.system !== cell.system && each.pct !== null,
  );
  if (others.some((each) => agreeCloser(cell.pct ?? 0, each.pct ?? 0, limits))) return "shared-offset";
  return others.some((each) => each.pct === cell.pct && each.outcome !== cell.outcome) ? "rounding" : null;
}

/** Ratios to 100 among the differences of one project. */
function ratiosIn(cells: readonly BoardCell[], limits: TrustLimits): Set<BoardCell> {
  const projects = [...new Set(cells.map(({ group }) => group.split(" ")[0]))];
  return new Set(
    projects.flatMap((project) => {
      const own = cells.filter(({ group }) => group.split(" ")[0] === project);
      const from = ratiosFrom(
        own.flatMap(({ pct }) => pct ?? []),
        limits,
      );
      return from === null ? [] : own.filter(({ pct }) => pct !== null && pct >= from);
    }),
  );
}

/** Every patch of the system for the commit is empty. */
function isEmpty({ commit, system }: BoardCell, data: AuditData | null): boolean {
  const own = data?.analysis.attempts.filter(
    ({ commit: hash, agent, patch }) =>
      hash.startsWith(commit) && agent !== undefined && patch !== undefined && isNamed(system, agent),
  );
  return own !== undefined && own.length > 0 && own.every(({ patch }) => patch?.empty === true);
}
