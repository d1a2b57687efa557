import { commitRecord } from "./commitFacts.ts";
import { hash } from "./fields.ts";
import { Placed } from "./placed.ts";
import type { FileReader } from "./reader.ts";

const entry = /^([0-9a-f]{7,40})(?:\s*(?:[#|].*)?)$/;

/**
 * One commit a line, perhaps with a remark: what a campaign was to run, or had run. A list of `commit | date | subject`
 * states facts; a bare one states none, and a commit that stands nowhere else is not made of it.
 */
export const commitList: FileReader = {
  accepts(file) {
    const lines = file
      .head()
      .toString("utf8")
      .split("\n")
      .map((each) => each.trim())
      .filter((each) => each !== "" && !each.startsWith("#"));
    const whole = lines.length > 1 && file.size > file.head().byteLength ? lines.slice(0, -1) : lines;
    return whole.length > 0 && whole.every((each) => entry.test(each));
  },
  file(file, { format }) {
    const records = file
      .text()
      .split("\n")
      .flatMap((text, index) => {
        const [written = "", date = "", subject = ""] = text.split("|").map((part) => part.trim());
        const commit = hash(written);
        if (commit === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date) || subject === "") return [];
        const line = new Placed({ file, format, value: { date, subject }, at: [`line ${index + 1}`] });
        return [commitRecord({ file, format: format.name, commit }, line)];
      });
    return { records, problems: [] };
  },
};
