import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import type { Acceptance } from "../history/ledger.ts";
import { historyOf, type Past } from "../history/history.ts";
import { csvRows } from "../io/csv.ts";
import { recordJson } from "../io/json.ts";
import { readRecordLines } from "../io/recordLines.ts";
import type { OutputFile } from "../io/output.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { jsonOf, loadUsers, usersText, validated } from "../knowledge/validated.ts";
import { analysisSchema } from "../model/analysis.ts";
import { type HistoryRecord, historyRecordSchema } from "../model/history.ts";
import type { Given, reportOptions } from "../model/options.ts";
import { tolerant } from "../model/tolerant.ts";
import { UserError } from "../model/userError.ts";
import { makeManifest } from "../plan/manifest.ts";
import { planKnowledge } from "../plan/planKnowledge.ts";

/** The folder of records inside a report's. */
export const HISTORY = "history";

/** In the place of an earlier report: this one is the first. */
export const NONE = "none";

/** Which earlier report, and which accepted actions. */
type PastOptions = Pick<Given<typeof reportOptions>, "out" | "since" | "accepted">;

/**
 * Reads the past before the work starts: a wrong path should not cost a minute.
 *
 * @throws UserError where what `--since` or `--accepted` names is not there or no such file
 */
export function pastOf({ out, since, accepted }: PastOptions, knowledge: () => Knowledge): Past {
  const own = path.join(out, HISTORY);
  const kept = since === undefined && existsSync(own) ? folder(own) : [];
  const records = since === undefined || since === NONE ? kept : named(since, knowledge);
  return { records, accepted: accepted === undefined ? [] : acceptances(accepted) };
}

function named(place: string, knowledge: () => Knowledge): HistoryRecord[] {
  if (existsSync(place) && statSync(place).isDirectory()) {
    const inside = path.join(place, HISTORY);
    const records = folder(existsSync(inside) ? inside : place);
    if (records.length === 0)
      throw new UserError(
        `${place} holds no record of an earlier report`,
        "name the folder of a report, its history/, or an analysis.json",
      );
    return records;
  }
  const value = valueIn(place);
  if (typeof value === "object" && value !== null && "report" in value)
    return [validated(value, tolerant(historyRecordSchema), place, `correct the ${RECORD}`)];
  const analysis = validated(value, tolerant(analysisSchema), place, "correct the earlier analysis");
  const manifest = makeManifest(analysis, planKnowledge(knowledge()));
  const { current } = historyOf(analysis, manifest, { records: [], accepted: [] });
  return [{ ...current, actions: analysis.actions ?? current.actions }];
}

/** From here on a file is read line by line: V8 has no text longer than half a gigabyte. */
const LARGE = 256 * 1024 * 1024;

function valueIn(place: string): unknown {
  const advice = "give the folder of an earlier report or its analysis.json, or --since none";
  const size = existsSync(place) ? statSync(place).size : 0;
  return (
    (size > LARGE ? readRecordLines(place) : null) ??
    jsonOf(usersText(place, "earlier report", advice), place, advice)
  );
}

const RECORD = "record of an earlier report (--since none leaves it out)";

function folder(place: string): HistoryRecord[] {
  const names = readdirSync(place).filter((name) => /^\d{4}.*\.json$/.test(name));
  return names
    .toSorted()
    .map((name) => loadUsers(path.join(place, name), tolerant(historyRecordSchema), RECORD));
}

/** The records as files of the new report: those of earlier reports, and its own. */
export function recordFiles(earlier: readonly HistoryRecord[], current: HistoryRecord): OutputFile[] {
  return [...earlier, current].map((record) => ({
    name: `${HISTORY}/${String(record.report).padStart(4, "0")}-${record.now?.slice(0, 10) ?? "undated"}.json`,
    content: recordJson(record),
  }));
}

const COLUMNS = ["id", "who", "reason", "until"] as const;
const HEAD = COLUMNS.join(",");

/** CSV with the columns id, who, reason, until; a line that starts with # is a remark. */
function acceptances(file: string): Acceptance[] {
  const lines = usersText(file, "file of accepted actions").split(/\r?\n/);
  const told = lines
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    // people put a blank after a comma, also before a quote
    .map((line) => line.replaceAll(/,\s+"/g, ',"'));
  const rows = csvRows((told[0]?.replaceAll(/\s/g, "") === HEAD ? told : [HEAD, ...told]).join("\n")) ?? [];
  return rows.map((row, at) => {
    const [id = "", who = "", reason = "", until = ""] = COLUMNS.map((column) => (row[column] ?? "").trim());
    if (id === "" || who === "" || reason === "" || !/^(\d{4}-\d\d-\d\d)?$/.test(until))
      throw new UserError(
        `${file}: entry ${at + 1} is not "id, who, reason, until" (until: a day such as 2026-12-31, or nothing)`,
        "ids stand on actions.md; a reason with a comma goes in double quotes",
      );
    return { id, who, reason, until: until === "" ? null : until };
  });
}
