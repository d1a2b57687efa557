import type { Remark } from "../knowledge/learn/base.ts";
import type { Lesson } from "../knowledge/learn/learn.ts";
import type { LearnProblem } from "../knowledge/learn/problems.ts";

/* What `learn` says to a person. */

const names: Readonly<Record<string, string>> = { vllm: "vLLM", sglang: "SGLang" };

export function lessonText(project: string, lesson: Lesson, place: string): string {
  return [
    ...lesson.remarks.map(remarkText),
    summary(names[project] ?? project, lesson, place),
    ...lesson.problems.map(problemText),
  ]
    .map((line) => `${line}\n`)
    .join("");
}

function summary(name: string, { files, commits, read, last }: Lesson, place: string): string {
  const end = `${last.hash.slice(0, 12)} (${last.day})`;
  if (files === null) return `${name}: nothing new; ${count(commits, "commit")} to ${end} are known`;
  const { flags } = files;
  const began = commits - read + 1;
  const [release, , day] = flags.releases.at(-1) ?? ["none", 0, ""];
  return [
    `${name}: ${count(read, "commit")} read, to ${end}`,
    `${count(newFlags(flags, began), "flag")} new or changed`,
    count(flags.entryPoints.length, "program"),
    count(flags.architectures?.length ?? 0, "model architecture"),
    `newest release ${release}${day === "" ? "" : ` (${day})`}`,
    `written to ${place}`,
  ].join("; ");
}

function newFlags({ sets, entryPoints }: NonNullable<Lesson["files"]>["flags"], since: number): number {
  return [...sets, ...entryPoints].flatMap(({ flags }) => flags).filter(({ from }) => from >= since).length;
}

function count(number: number, what: string): string {
  return `${number.toLocaleString("en")} ${what}${number === 1 ? "" : "s"}`;
}

function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case "shallow":
      return `note: the clone is shallow: it begins at commit ${remark.position} of the main line, which is known`;
    case "gap":
      return `note: the clone is shallow and begins after what is known (${remark.from}): what changed until ${remark.to} is dated at that day, and the commits between are unknown; git fetch --unshallow fills it in`;
    case "rewritten":
      return `note: from commit ${remark.position} on the clone has other commits than were known: ${count(remark.commits, "commit")} of the earlier history are forgotten (in a fork, --ref names the upstream's branch)`;
    case "other-history":
      return `note: the clone has none of the ${count(remark.commits, "commit")} that were known: everything is read from it, and rules that name positions of the known history do not fit`;
    case "read-anew":
      return "note: what was known was read by another version: the history is read again as a whole";
  }
}

const kinds: Readonly<Record<LearnProblem["kind"], string>> = {
  "no-python": "is no Python there",
  "content-missing": "is not in the clone",
  "flags-in-loop": "declares flags in a loop over what the program computes",
  "name-computed": "declares a flag whose name is computed",
  "too-long": "is not followed to its end: too many steps",
  raised: "ends with an error where it is followed",
};

function problemText({ kind, file, line, detail, commit, day, times }: LearnProblem): string {
  const place = line === null ? file : `${file}:${line}`;
  const more = times > 1 ? `, ${times} times` : "";
  return `problem: ${place} at ${commit} (${day}${more}): ${kinds[kind]}${detail === "" ? "" : ` (${detail})`}`;
}
