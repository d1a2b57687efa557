import type { SignalCatalogue } from "../model/catalogues.ts";
import type { Condense, CondensedRecord, LogReader, RawChange, RawLog } from "../model/raw.ts";
import type { Problem, RunRecord } from "../model/records.ts";
import { digestChange } from "../patches/digest.ts";

export interface CondenserKnowledge {
  readonly signals: SignalCatalogue;
  readonly logs: LogReader;
}

/**
 * Puts a commit's diff onto the commit record beside it and what a failed run printed onto its record, as facts without
 * text. The files of a run directory are joined later (attempts/digest.ts).
 */
export function condenser(knowledge: CondenserKnowledge): Condense {
  return (records) => {
    const changes = new Map<string, RawChange>();
    const logs = new Map<string, RawLog>();
    for (const record of records) {
      if (record.kind === "raw-change") changes.set(record.commit, record);
      else if (record.kind === "raw-log") logs.set(record.run, record);
    }
    const problems: Problem[] = [];
    const condensed = records.flatMap((record): CondensedRecord[] => {
      if (record.kind === "raw-change" || record.kind === "raw-log") return [];
      if (record.kind === "run") return [withLog(record, logs.get(record.id), knowledge.logs)];
      const raw = record.kind === "commit" ? changes.get(record.commit) : undefined;
      if (raw === undefined || record.kind !== "commit") return [record];
      const { change, print, problems: found } = digestChange(raw, knowledge.signals);
      problems.push(...found.map((each) => ({ ...each, file: record.file })));
      return [
        { ...record, change },
        { kind: "change-print", ...printed(raw), files: print },
      ];
    });
    return { records: condensed, problems };
  };
}

function withLog(run: RunRecord, raw: RawLog | undefined, reader: LogReader): RunRecord {
  const log = raw === undefined ? undefined : reader.read(raw.texts);
  return log === undefined ? run : { ...run, log };
}

function printed({ commit, file, base }: RawChange) {
  return { commit, file, ...(base === undefined ? {} : { base }) };
}
