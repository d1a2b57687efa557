import { commitRecord } from "./commitFacts.ts";
import { hash } from "./fields.ts";
import { defineSource } from "./source.ts";

const FORMAT = "commit-list";
const entry = /^([0-9a-f]{7,40})(?:\s*(?:[#|].*)?)$/;

/**
 * One commit a line, perhaps with a remark: what a campaign was to run, or had run. A list of `commit | date | subject`
 * states facts; a bare one states none, and a commit that stands nowhere else is not made of it.
 */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect(file) {
    if (!/\.(?:txt|lst)$/.test(file.path)) return false;
    const lines = file
      .head()
      .toString("utf8")
      .split("\n")
      .map((each) => each.trim())
      .filter((each) => each !== "" && !each.startsWith("#"));
    const whole = lines.length > 1 && file.size > file.head().byteLength ? lines.slice(0, -1) : lines;
    return whole.length > 0 && whole.every((each) => entry.test(each));
  },
  parse(file) {
    const records = file
      .text()
      .split("\n")
      .flatMap((text, index) => {
        const [written = "", date = "", subject = ""] = text.split("|").map((part) => part.trim());
        const commit = hash(written);
        if (commit === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) || subject === "") return [];
        const fields = { date, subject };
        return [
          commitRecord(
            { file, format: FORMAT, commit, at: [`line ${index + 1}`], fields },
            { date: "date", subject: "subject" },
          ),
        ];
      });
    return { records, problems: [] };
  },
});
