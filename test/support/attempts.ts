import type { AttemptPatch, AttemptRecord } from "../../src/model/attempts.ts";
import type { Overlap, PatchAnswers, PatchedFile, PatchFacts } from "../../src/model/patchFacts.ts";

const directory = "runs/vllm/trae/gpt-5/2025-10-09_12-49-33/vllm_core-0000";

/** An attempt made by hand that no rule finds fault with; a test names what differs. */
export function attempt(given: Partial<AttemptRecord> = {}): AttemptRecord {
  return {
    kind: "attempt",
    id: directory.slice("runs/".length),
    commit: "abcdef0123456789abcdef0123456789abcdef01",
    project: "vllm",
    agent: { name: "trae", model: "gpt-5" },
    run: "2025-10-09_12-49-33",
    format: "run-journal",
    file: `${directory}/journal.json`,
    parts: [
      { part: "journal", file: `${directory}/journal.json`, bytes: 700 },
      { part: "patch", file: `${directory}/model_patch.diff`, bytes: 8411 },
    ],
    journalSha256: "a".repeat(64),
    status: "success",
    statusText: "success",
    returnCode: 0,
    durationS: 1485,
    patch: patch(),
    attribution: [],
    samePatchAs: [],
    errors: [],
    ...given,
  };
}

export function patch(given: Partial<AttemptPatch> = {}): AttemptPatch {
  return {
    file: `${directory}/model_patch.diff`,
    sha256: "b".repeat(64),
    textSha256: "c".repeat(64),
    bytes: 8411,
    empty: false,
    ...given,
  };
}

/** A patch of which only the answers for the ladder matter. */
export function patchWith(answers: PatchAnswers): AttemptPatch {
  return patch({ facts: facts({ answers }) });
}

/** What is read from a patch of one sound hunk in one source file. */
export function facts(given: Partial<PatchFacts> = {}): PatchFacts {
  const no = { answer: "no", why: "" } as const;
  return {
    answers: { wrongFilesOnly: no, syntaxInvalid: no, templateOnly: no, doesNotApply: no },
    files: [file()],
    added: 1,
    removed: 1,
    hunks: 1,
    syntax: { valid: 1, undecided: 0, invalid: 0, faults: [] },
    template: [],
    ...given,
  };
}

export function file(given: Partial<PatchedFile> = {}): PatchedFile {
  return {
    path: "vllm/envs.py",
    status: "modified",
    kind: "source",
    added: 1,
    removed: 1,
    hunks: 1,
    symbols: [],
    line: 1,
    ...given,
  };
}

export function overlap(given: Partial<Overlap> = {}): Overlap {
  return {
    file: "human.json",
    filesShared: ["vllm/envs.py"],
    filesMissed: [],
    filesBeyond: [],
    symbolsBeyond: [],
    hunks: { human: 1, touched: 1 },
    lines: 0.5,
    identifiers: 0.5,
    filesEqual: [],
    whole: false,
    ...given,
  };
}
