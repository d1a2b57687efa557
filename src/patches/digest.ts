import type { SignalCatalogue } from "../model/catalogues.ts";
import type { Change } from "../model/records.ts";
import { changedFiles, readDiff } from "./diff.ts";
import { findSignals } from "./signals.ts";
import { addedSwitches } from "./switches.ts";
import { isIgnoredPath } from "./signals.ts";

export interface ChangeText {
  readonly diff: string;
  readonly subject: string;
  readonly message: string;
  readonly discussion: string;
  readonly pointers: { readonly diff: string; readonly subject: string; readonly message: string; readonly discussion: string };
}

/** Condenses a diff and its prose into facts: files, symbols, counts, new switches, signals. No code, no prose. */
export function digestChange(text: ChangeText, signals: SignalCatalogue): Change {
  const files = readDiff(text.diff);
  const { flags, envs } = addedSwitches(files.filter(({ path }) => !isIgnoredPath(signals, path)), text.pointers.diff);
  const prose = [
    { where: "subject", text: text.subject, pointer: text.pointers.subject },
    { where: "message", text: text.message.slice(text.subject.length), pointer: text.pointers.message },
    { where: "discussion", text: authorsWords(text.discussion), pointer: text.pointers.discussion },
  ] as const;
  return { files: changedFiles(files), flags, envs, signals: findSignals(files, prose, signals, text.pointers.diff) };
}

/**
 * The author's own description: a pull request's page goes on with other people's comments, each headed
 * "Copy link … commented". What reviewers and bots say is not a fact about the commit.
 */
export function authorsWords(discussion: string): string {
  const heads = [...discussion.matchAll(/Copy link (?:\w+ ){0,2}[\w[\]-]+ commented/g)];
  const second = heads[1]?.index;
  const reactions = discussion.indexOf("All reactions");
  const ends = [second, reactions < 0 ? undefined : reactions].filter((end) => end !== undefined);
  return discussion.slice(0, ends.length === 0 ? 6000 : Math.min(...ends));
}
