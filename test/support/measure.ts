import { parseSync } from "vite";

/** A function of some source: its lines from first to last, and 1 + the branches of its own (McCabe 1976). */
export interface MeasuredFunction {
  readonly line: number;
  readonly lines: number;
  readonly complexity: number;
}

interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const branches =
  /^(If|For|ForIn|ForOf|While|DoWhile)Statement$|^(Conditional|Logical)Expression$|^CatchClause$/;
const functions = /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/** Every function of a file, and how often its types are `any`. */
export function measure(
  name: string,
  text: string,
): { readonly functions: MeasuredFunction[]; readonly any: number } {
  const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const lineOf = (place: number) => starts.filter((start) => start < place).length + 1;
  const found: MeasuredFunction[] = [];
  let any = 0;
  /** The branches below a node, without those of functions in it, which count for themselves. */
  const walk = (node: SyntaxNode): number => {
    if (node.type === "TSAnyKeyword") any += 1;
    const inside = childrenOf(node).reduce((sum, child) => sum + walk(child), isBranch(node) ? 1 : 0);
    if (!functions.test(node.type)) return inside;
    const line = lineOf(node.start);
    found.push({ line, lines: lineOf(node.end) - line + 1, complexity: inside + 1 });
    return 0;
  };
  walk(parseSync(name, text).program);
  return { functions: found, any };
}

function isBranch(node: SyntaxNode): boolean {
  return node.type === "SwitchCase" ? "test" in node && node.test !== null : branches.test(node.type);
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is SyntaxNode => typeof value === "object" && value !== null && "type" in value);
}

/** The value that nine of ten do not exceed. */
export function p90(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.9) - 1] ?? 0;
}
