import { expect } from "vitest";

/** File or page name → text. */
type Texts = Readonly<Record<string, string>>;

/** How many lines of a difference a person can use. */
const SHOWN = 8;
/** A line of a JSON page can be a megabyte long; what differs stands somewhere in it. */
const WIDTH = 160;

/**
 * Holds what was made against what is committed, and fails with a message a person can act on: which files differ, the
 * first differing lines of the first one, and the command that renews them. A difference of two reports printed whole is
 * a megabyte.
 */
export function expectGolden(made: Texts, committed: Texts, renew: string): void {
  const words = difference(made, committed);
  if (words === undefined) return;
  expect.fail(`${words}\n\nIf this is meant: \`${renew}\`, look at the difference, and commit it.`);
}

/** What differs, in a few lines; nothing where nothing does. */
export function difference(made: Texts, committed: Texts): string | undefined {
  const names = [...new Set([...Object.keys(made), ...Object.keys(committed)])].sort();
  const differing = names.filter((name) => made[name] !== committed[name]);
  const first = differing[0];
  if (first === undefined) return undefined;
  const others = differing.slice(1, SHOWN).map((name) => `  and ${name}`);
  const more = differing.length > SHOWN ? [`  and ${differing.length - SHOWN} more`] : [];
  return [
    `${differing.length} of ${names.length} files differ from what is committed`,
    ...linesOf(first, made[first], committed[first]),
    ...others,
    ...more,
  ].join("\n");
}

function linesOf(name: string, made: string | undefined, committed: string | undefined): string[] {
  if (made === undefined) return [`  ${name} is committed, but no longer made`];
  if (committed === undefined) return [`  ${name} is made, but not committed`];
  const [now, before] = [made.split("\n"), committed.split("\n")];
  const length = Math.max(now.length, before.length);
  const at = Array.from({ length }, (_, line) => line).filter((line) => now[line] !== before[line]);
  return at
    .slice(0, SHOWN / 2)
    .flatMap((line) => [
      `  ${name}:${line + 1}`,
      `    committed  ${excerpt(before[line], now[line])}`,
      `    made       ${excerpt(now[line], before[line])}`,
    ]);
}

/** The part of a line in which it begins to differ from the other. */
function excerpt(line: string | undefined, other: string | undefined): string {
  if (line === undefined) return "(no such line)";
  let differs = 0;
  while (differs < line.length && line[differs] === other?.[differs]) differs += 1;
  const start = Math.max(0, differs - WIDTH / 2);
  const part = line.slice(start, start + WIDTH);
  return `${start > 0 ? "…" : ""}${part}${start + WIDTH < line.length ? "…" : ""}`;
}
