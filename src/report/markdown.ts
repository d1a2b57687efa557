/*
 * Markdown from values. Everything that comes from a file passes through `text` or `code`: a commit subject, a log
 * line or a model name is hostile until escaped.
 */

/** Markdown source, already escaped. */
export type Markdown = string & { readonly __markdown: true };

const md = (source: string): Markdown => source as Markdown;

/** Control and bidirectional characters are shown, not obeyed. */
export function visible(value: string): string {
  return value.replace(/(?!\t)[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (c) => {
    return `\\u${c.codePointAt(0)?.toString(16).padStart(4, "0") ?? "fffd"}`;
  });
}

/** White space becomes one blank; a no-break space is there on purpose and stays. */
function oneLine(value: string): string {
  return value.replace(/[^\S\u00a0]+/g, " ").replace(/^ | $/g, "");
}

/** Plain text on one line, with nothing in it read as Markdown, HTML, a formula or an e-mail address. */
export function text(value: string): Markdown {
  if (value.includes("@") || /https?:|www\./.test(value)) return code(value);
  const line = visible(oneLine(value));
  return md(
    line
      .replace(/[\\`*_[\]~|]/g, "\\$&")
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      .replace(/\$/g, "<span>$</span>"),
  );
}

/**
 * A code span whose fence is longer than any run of backticks inside; pipes are escaped for tables. A table cannot hold
 * a backslash before a pipe in code (it would split the cell): such a backslash is shown as control characters are.
 */
export function code(value: string): Markdown {
  const line = visible(oneLine(value)).replace(/\\(?=\\*\|)/g, "\\u005c");
  if (line === "") return md("–");
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return md(`${fence}${pad}${line.replace(/\|/g, "\\|")}${pad}${fence}`);
}

/** Text in which somebody marked words with backticks: those become code, the rest is escaped. */
export function inline(value: string): Markdown {
  const parts = value.split(/(`[^`]+`)/).filter((part) => part !== "");
  return md(parts.map((part) => (/^`[^`]+`$/.test(part) ? code(part.slice(1, -1)) : edges(part))).join(""));
}

/** Escaped text that keeps a blank at either end. */
function edges(part: string): string {
  return `${/^\s/.test(part) ? " " : ""}${text(part)}${/\s$/.test(part) ? " " : ""}`;
}

/** A link; only http(s) and relative targets are linked, anything else stays text. */
export function link(label: Markdown, target: string): Markdown {
  if (!/^(https?:\/\/|[\w./#-]+$)/.test(target) || target.startsWith("//")) return label;
  return md(`[${label}](${target.replace(/[()\s<>]/g, (c) => encodeURIComponent(c))})`);
}

export function strong(inner: Markdown): Markdown {
  return md(`**${inner}**`);
}

/** Joins pieces of Markdown; literal strings in the template are ours and trusted. */
export function markdown(strings: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return md(strings.map((part, i) => part + String(values[i] ?? "")).join(""));
}

export function joinMarkdown(parts: readonly Markdown[], separator: string): Markdown {
  return md(parts.join(separator));
}

/** A fenced block that no line of its content can close. */
export function fenced(content: string, language: string): Markdown {
  const clean = content.split("\n").map(visible).join("\n");
  const longest = Math.max(2, ...(clean.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return md(`${fence}${language}\n${clean}\n${fence}`);
}

export const dash: Markdown = md("–");
export const unknown: Markdown = md("?");

export interface MarkdownTable {
  readonly head: readonly { readonly title: string; readonly align?: "left" | "right" }[];
  readonly rows: readonly (readonly Markdown[])[];
}

/** A GFM table as source; the normaliser aligns the columns afterwards. */
export function tableSource({ head, rows }: MarkdownTable): Markdown {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map(({ align }) => (align === "right" ? "---:" : "---"));
  return md([line(head.map(({ title }) => title)), line(rule), ...rows.map(line)].join("\n"));
}
