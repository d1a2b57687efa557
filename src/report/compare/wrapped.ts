/** Where words begin that belong to a label. */
const INDENT = 9;

/** A line of prose in as many as the terminal's width takes, the further ones under its words. */
export function wrapped(line: string, widest: number, indent = INDENT): string[] {
  if (line.length <= widest) return [line];
  const end = line.lastIndexOf(" ", widest);
  if (end <= indent) return [line];
  return [
    line.slice(0, end).trimEnd(),
    ...wrapped(`${" ".repeat(indent)}${line.slice(end + 1).trimStart()}`, widest, indent),
  ];
}
