import { join as joinWith, type JoinedCommit, type Precedence } from "../../src/dataset/join.ts";
import { loadKnowledge } from "../../src/knowledge/loadKnowledge.ts";
import type { DatasetRecord } from "../../src/model/records.ts";

/** Joins records with benchtriage's own catalogues, and the precedence that the test gives. */
export function join(records: Iterable<DatasetRecord>, precedence: Precedence = {}): JoinedCommit[] {
  knowledge ??= loadKnowledge();
  return joinWith(records, { ...knowledge, precedence: { formats: precedence } });
}

let knowledge: ReturnType<typeof loadKnowledge> | undefined;
