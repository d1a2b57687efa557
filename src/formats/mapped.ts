import type { CurationRecord, Problem } from "../model/records.ts";
import { type About, commitRecord, isPath, rawChange } from "./commitFacts.ts";
import { curated } from "./curated.ts";
import { number, present, text } from "./fields.ts";
import type { FormatRow } from "./format.ts";
import { mappedRuns } from "./mappedRuns.ts";
import { patchDirectory } from "./patchedRun.ts";
import type { Placed } from "./placed.ts";
import { quotedTrials } from "./quotedTrials.ts";
import { nothing, type ObjectReader, type Parsed, problemOnly, type RawRecord } from "./reader.ts";
import { projectOf } from "./runs.ts";

/**
 * Objects that tell of a commit, wholly by the places that their format names: its facts, its diff and prose, what was
 * judged of it, and its runs.
 */
export const mapped: ObjectReader = {
  object(placed) {
    const commit = placed.commit();
    if (commit === undefined) return noCommit(placed);
    const { file, format } = placed;
    const { facts, texts } = format;
    const about: About = { file, format: format.name, commit, project: projectIn(placed) };
    const tellsFacts = Object.keys(facts).length > 0;
    const told = tellsFacts ? commitRecord(about, placed) : undefined;
    if (told !== undefined && format.incomplete === "skip" && Object.keys(told.facts).length === 0)
      return nothing;
    const records: RawRecord[] = [
      ...(told === undefined ? [] : [told]),
      ...(texts.diff === undefined ? [] : [rawChange(about, placed)]),
      ...(texts.trials === undefined ? [] : quotedTrials(placed, texts.trials)),
      ...judgements(about, placed),
    ];
    const runs = mappedRuns(placed, about);
    return { records: [...records, ...runs.records], problems: [...missingDiff(placed), ...runs.problems] };
  },
};

/** A file that is named as the diff and is not there. */
function missingDiff(placed: Placed): Problem[] {
  const { file, format } = placed;
  const named = placed.first(format.texts.diff, (value) =>
    typeof value === "string" && isPath(value) ? value.trim() : undefined,
  );
  if (named === undefined || file.beside?.(named.value) !== undefined) return [];
  const reason = `the diff ${named.value} is not there`;
  return [
    { file: file.path, pointer: named.pointer, reason, advice: "give its path from this file's folder" },
  ];
}

export function projectIn(placed: Placed): About["project"] {
  return placed.get("project", projectOf) ?? placed.format.constants.project;
}

/** An object without a hash is a problem of its own and the others stand, where the format does not expect such. */
export function noCommit(placed: Placed): Parsed {
  if (placed.format.incomplete === "skip") return nothing;
  const place = placed.pointerTo("commit");
  return placed.at.length === 0
    ? problemOnly(placed.file, place, "no commit hash", "add the commit's hash")
    : problemOnly(placed.file, place, "the row names no commit", "add the commit's hash to the row");
}

function judgements(about: About, placed: Placed): CurationRecord[] {
  const places = Object.entries(placed.format.curation);
  if (places.length === 0) return [];
  const attempt = placed.get("attempt", patchDirectory);
  const judge = placed.get("judge", text);
  return places.flatMap(([field, place]) => {
    if (field === "agent-effect") return agentEffect(about, placed, place);
    const found = placed.first(place, (value) => (typeof value === "boolean" ? value : text(value)));
    if (found === undefined) return [];
    const judged = { field: field as CurationRecord["field"], value: found.value };
    return [curated(about, found.pointer, { ...judged, ...present({ attempt, judge }) })];
  });
}

/** The cell of an agent in a published table, in percent; an empty one says nothing. */
function agentEffect(
  about: About,
  placed: Placed,
  place: FormatRow["curation"]["agent-effect"],
): CurationRecord[] {
  const found = placed.first(place, number);
  const name = placed.get("agent", text);
  if (found === undefined || name === undefined) return [];
  const agent = { name, model: placed.get("agentModel", text) ?? null };
  const metric = placed.get("statedMetric", text);
  return [
    curated(about, found.pointer, {
      field: "agent-effect",
      value: found.value,
      agent,
      ...present({ metric }),
    }),
  ];
}
