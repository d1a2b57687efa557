import type { EnvAssignment, Word } from "../model/command.ts";

/** A plain `$NAME` or `${NAME}`; other expansions need a shell. */
const plain = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/;

/** Expansions of a word that no earlier assignment of the command gives a value. */
export function unsetVariables({ expansions }: Word, env: readonly EnvAssignment[]): string[] {
  return expansions.filter((expansion) => valueOf(expansion, env) === null);
}

/**
 * Only exported variables (and `X=Y;` steps) are seen by the words of a later step: `X=Y program $X` passes the value
 * that X had before.
 */
function valueOf(expansion: string, env: readonly EnvAssignment[]): string | null {
  const [, bare, braced] = plain.exec(expansion) ?? [];
  const name = bare ?? braced;
  return env.findLast((each) => each.exported && each.name === name)?.value ?? null;
}
