import { commitRecord } from "./commitFacts.ts";
import { hash } from "./fields.ts";
import { Placed } from "./placed.ts";
import type { FileReader } from "./reader.ts";

/** `git show` of one commit: its hash, its message and its diff. */
export const gitShow: FileReader = {
  file(file, { format }) {
    const text = file.text();
    const commit = hash(/^commit ([0-9a-f]{40})/.exec(text)?.[1]) ?? "";
    const diffAt = /^diff --git /m.exec(text)?.index ?? text.length;
    const [, ...indented] = text.slice(0, diffAt).split(/\r?\n\r?\n/);
    const message = indented.join("\n\n").replace(/^ {4}/gm, "").trim();
    const subject = message.split("\n", 1)[0] ?? "";
    const value = { date: dateIn(text.slice(0, diffAt)), subject };
    const change = {
      kind: "raw-change",
      commit,
      format: format.name,
      file: file.path,
      diff: text.slice(diffAt),
      subject,
      message,
      discussion: "",
      pointers: { diff: "", subject: "", message: "", discussion: "" },
    } as const;
    const facts = commitRecord(
      { file, format: format.name, commit },
      new Placed({ file, format, value, at: [] }),
    );
    return { records: [facts, change], problems: [] };
  },
};

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** git writes `Mon Apr 21 11:18:22 2025 -0700` here. */
function dateIn(text: string): string | undefined {
  const [, month = "", day = "", time, year, zone = ""] =
    /^Date: +\w{3} (\w{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}) (\d{4}) ([+-]\d{4})$/m.exec(text) ?? [];
  if (time === undefined || !months.includes(month)) return undefined;
  const number = String(months.indexOf(month) + 1).padStart(2, "0");
  return `${year}-${number}-${day.padStart(2, "0")}T${time}${zone.slice(0, 3)}:${zone.slice(3)}`;
}
