import { commitRecord } from "./commitFacts.ts";
import { hash } from "./fields.ts";
import { Placed } from "./placed.ts";
import { type FileReader, merged, type Parsed } from "./reader.ts";

/** A commit as git prints it. */
interface Printed {
  readonly commit: string;
  readonly parent: string | undefined;
  readonly date: string | undefined;
  readonly message: string;
  readonly diff: string;
}

const inLog = /^commit (?=[0-9a-f]{40}\b)/m;
const inMail = /^From (?=[0-9a-f]{40} \w{3} \w{3} +\d)/m;

/**
 * Commits as `git show`, `git log` (with -p, --stat, --pretty=raw, …) and `git format-patch` print them, one or many: hash,
 * message, and the diff where there is one.
 */
export const gitShow: FileReader = {
  file(file, { format }) {
    const text = file.text().replaceAll("\r\n", "\n");
    const isMail = inMail.exec(text)?.index === 0;
    const parts = text.split(isMail ? inMail : inLog).slice(1);
    let line = 1;
    const read = parts.map((part): Parsed => {
      const { message, diff, ...printed } = isMail ? mailed(part) : logged(part);
      const subject = message.split("\n", 1)[0] ?? "";
      const at = parts.length === 1 ? [] : [`line ${line}`];
      line += part.split("\n").length - 1;
      const about = { file, format: format.name, commit: printed.commit };
      const value = { subject, date: printed.date, parent: printed.parent };
      const facts = commitRecord(about, new Placed({ file, format, value, at }));
      const pointer = at.length === 0 ? "" : `/${at[0]}`;
      const pointers = { diff: pointer, subject: pointer, message: pointer, discussion: pointer };
      const named = { kind: "raw-change", ...about, file: file.path } as const;
      return {
        records: [facts, { ...named, diff, subject, message, discussion: "", pointers }],
        problems: [],
      };
    });
    return merged(read);
  },
};

function logged(part: string): Printed {
  const [prose, diff] = cutAtDiff(part);
  const [head = "", ...blocks] = prose.split("\n\n");
  // what is not indented is a list of files
  const message = blocks
    .filter((block) => /^(?: {4}|\s*$)/.test(block))
    .join("\n\n")
    .replace(/^ {4}/gm, "")
    .trim();
  const date = /^(?:Author)?Date: +(.*)$/m.exec(head)?.[1] ?? /^author .*> (\d+ [+-]\d{4})$/m.exec(head)?.[1];
  return { commit: hash(part.slice(0, 40)) ?? "", parent: parentIn(head), date, message, diff };
}

function parentIn(head: string): string | undefined {
  const parents = [...head.matchAll(/^parent ([0-9a-f]{40})$/gm)];
  return parents.length === 1 ? parents[0]?.[1] : undefined;
}

function mailed(part: string): Printed {
  const [whole, diff] = cutAtDiff(part.replace(/\n-- \n[\d.]+\S*\s*$/, "\n"));
  const end = whole.lastIndexOf("\n---\n");
  const prose = end < 0 ? whole : whole.slice(0, end);
  const blank = prose.indexOf("\n\n");
  const head = (blank < 0 ? prose : prose.slice(0, blank)).replace(/\n[ \t]+/g, " ");
  const subject = (/^Subject: (.*)$/m.exec(head)?.[1] ?? "").replace(/^\[[^\]]*PATCH[^\]]*\] */, "");
  const body = blank < 0 ? "" : prose.slice(blank).trim();
  return {
    commit: hash(part.slice(0, 40)) ?? "",
    parent: undefined,
    date: /^Date: (.*)$/m.exec(head)?.[1],
    message: body === "" ? subject : `${subject}\n\n${body}`,
    diff,
  };
}

function cutAtDiff(part: string): [string, string] {
  const at = /^diff --git /m.exec(part)?.index ?? part.length;
  return [part.slice(0, at), part.slice(at)];
}
