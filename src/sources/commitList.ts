import { recordless } from "./recordless.ts";

const entry = /^[0-9a-f]{7,40}(?:\s*(?:[#|].*)?)$/;

/** One commit a line, perhaps with a remark: what a campaign was to run, or had run. It states no fact of a commit. */
export default recordless("commit-list", (file) => {
  if (!/\.(?:txt|lst)$/.test(file.path)) return false;
  const lines = file
    .head()
    .toString("utf8")
    .split("\n")
    .map((each) => each.trim())
    .filter((each) => each !== "" && !each.startsWith("#"));
  const whole = lines.length > 1 && file.size > file.head().byteLength ? lines.slice(0, -1) : lines;
  return whole.length > 0 && whole.every((each) => entry.test(each));
});
