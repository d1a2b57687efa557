import type { RawLog } from "../model/raw.ts";
import type { RunRecord } from "../model/records.ts";
import { type Fields, isFields, type Place, pointer } from "./fields.ts";

/*
 * The printed texts of the runs that did not succeed. They are handed on beside the records, read for failures by the
 * digest step, and never stored.
 */

/** Names of fields that hold what a program printed, with the variant in front where the file keeps three of them. */
const printed =
  /^(?:(baseline|human|agent|patched)_)?(?:error|error_message|raw|raw_output|output|stdout|stderr|logs?|server_logs?|install_logs?|skip_reason|version)$/;

/** A text for all variants that begins with one of them is that one's. */
const startedFor = /^(baseline|human|agent) server failed to start/i;

/**
 * The texts of every run of a document that failed. A run's pointer leads to its own object; the object around it holds
 * what runs of one execution share.
 * @param document the parsed file, in which the records' pointers are valid
 */
export function runLogs(document: unknown, records: readonly { readonly kind: string }[]): RawLog[] {
  return records.flatMap((record): RawLog[] => {
    if (!isFailedRun(record)) return [];
    const place = placeOf(record.pointer);
    const own = at(document, place);
    const around = place.slice(0, -1);
    const shared = place.length === 0 ? undefined : at(document, around);
    const texts = [
      ...(isFields(own) ? textsIn(own, place, record.variant) : []),
      ...(isFields(shared) ? textsIn(shared, around, record.variant) : []),
    ];
    return texts.length === 0 ? [] : [{ kind: "raw-log", run: record.id, texts }];
  });
}

function isFailedRun(record: { readonly kind: string }): record is RunRecord {
  if (record.kind !== "run") return false;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind decides the type
  const { status, copied, log } = record as RunRecord;
  return status !== "success" && copied !== true && log === undefined;
}

function placeOf(text: string): string[] {
  return text === ""
    ? []
    : text
        .slice(1)
        .split("/")
        .map((part) => part.replace(/~1/g, "/").replace(/~0/g, "~"));
}

function at(document: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, part) => {
    if (Array.isArray(value)) return value[Number(part)];
    return isFields(value) && Object.hasOwn(value, part) ? value[part] : undefined;
  }, document);
}

function textsIn(fields: Fields, place: Place, variant: RunRecord["variant"]): RawLog["texts"][number][] {
  return Object.entries(fields).flatMap(([key, value]) => {
    if (typeof value !== "string" || value === "") return [];
    const match = printed.exec(key);
    if (match === null) return [];
    const named = match[1] ?? startedFor.exec(value)?.[1]?.toLowerCase();
    const owner = named === "patched" ? "agent" : named;
    if (owner !== undefined && owner !== variant) return [];
    return [{ pointer: pointer(...place, key), text: value }];
  });
}
