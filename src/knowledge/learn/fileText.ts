/** A catalogue as text, one row of its lists a line: a changed span is one changed line. */
export function linesOf(value: object): string {
  const lines = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => `${JSON.stringify(key)}: ${rows(part)}`);
  return `{\n${lines.join(",\n")}\n}\n`;
}

function rows(value: unknown): string {
  if (!Array.isArray(value) || !value.some((item) => typeof item === "object")) return JSON.stringify(value);
  return `[\n${value.map(row).join(",\n")}\n]`;
}

function row(item: unknown): string {
  if (typeof item !== "object" || item === null || !("flags" in item)) return ` ${JSON.stringify(item)}`;
  const { flags, ...head } = item as { readonly flags: readonly unknown[] };
  const body = flags.map((flag) => `  ${JSON.stringify(flag)}`).join(",\n");
  return ` ${JSON.stringify(head).slice(0, -1)},"flags":[${body === "" ? "" : `\n${body}\n `}]}`;
}
