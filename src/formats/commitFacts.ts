import type { SourceFile } from "../io/file.ts";
import type { CommitRecord, Project } from "../model/records.ts";
import { type Fields, hash, type Place, pointer, present, text } from "./fields.ts";
import { modeOf, timeOf } from "./runs.ts";

/** Where the facts of a commit stand in a format: which key holds which fact. */
export interface FactKeys {
  readonly subject?: string;
  readonly date?: string;
  readonly parent?: string;
  readonly prUrl?: string;
  readonly instanceId?: string;
  readonly hardware?: string;
  readonly mode?: string;
  readonly models?: string;
  readonly command?: string;
}

export interface CommitPlace {
  readonly file: SourceFile;
  readonly format: string;
  readonly commit: string;
  readonly project?: Project | undefined;
  readonly at: Place;
  readonly fields: Fields;
}

/** The commit record of an object; a fact that is missing or says "no value" is left out. */
export function commitRecord(place: CommitPlace, keys: FactKeys): CommitRecord {
  const get = (key: string | undefined) => (key === undefined ? undefined : place.fields[key]);
  const fact = <T>(key: string | undefined, value: T | undefined) =>
    key === undefined || value === undefined ? undefined : { value, pointer: pointer(...place.at, key) };
  const models = [get(keys.models)].flat().flatMap((model) => text(model) ?? []);
  const facts = present({
    subject: fact(keys.subject, text(get(keys.subject))),
    date: fact(keys.date, dateOf(get(keys.date))),
    parent: fact(keys.parent, hash(get(keys.parent))),
    prUrl: fact(keys.prUrl, text(get(keys.prUrl))),
    instanceId: fact(keys.instanceId, text(get(keys.instanceId))),
    hardware: fact(keys.hardware, text(get(keys.hardware))),
    mode: fact(keys.mode, modeOf(get(keys.mode), undefined)),
    models: fact(keys.models, models.length === 0 ? undefined : models),
    command: fact(keys.command, text(get(keys.command))),
  });
  const { project, commit, format, file } = place;
  return { kind: "commit", commit, ...present({ project }), format, file: file.path, facts };
}

/** A date stays as written unless git wrote it with spaces. */
function dateOf(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined) return undefined;
  const git = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})$/.exec(written);
  return git === null ? (timeOf(written) ?? written) : `${git[1]}T${git[2]}${git[3]}:${git[4]}`;
}
