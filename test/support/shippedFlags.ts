import { readFileSync } from "node:fs";
import path from "node:path";
import type { CommitTable, EntryPoint, FlagSpan, ProjectFlags } from "../../src/commands/flagCatalogue.ts";
import { root } from "./shared.ts";

/*
 * data/catalogues/flags/ read on its own, by the plainest rule and without the command language: what an entry point accepts
 * at a commit, as the reference for generated commands. Positions count from 1.
 */

export type Owner = "vllm" | "sglang";
const owners: readonly Owner[] = ["vllm", "sglang"];

const read = <T>(name: string) =>
  JSON.parse(readFileSync(path.join(root, `data/catalogues/flags/${name}.json`), "utf8")) as T;

const files = Object.fromEntries(
  owners.map((owner) => [
    owner,
    { flags: read<ProjectFlags>(owner), commits: read<CommitTable>(`${owner}-commits`) },
  ]),
) as Readonly<Record<Owner, { readonly flags: ProjectFlags; readonly commits: CommitTable }>>;

const holds = ({ from, to }: { readonly from: number; readonly to: number | null }, position: number) =>
  from <= position && (to === null || position < to);

export const entryPoints: readonly { readonly owner: Owner; readonly entry: EntryPoint }[] = owners.flatMap(
  (owner) => files[owner].flags.entryPoints.map((entry) => ({ owner, entry })),
);

export function lengthOf(owner: Owner): number {
  return files[owner].commits.hashes.length / 8;
}

export function commitAt(owner: Owner, position: number): string {
  return files[owner].commits.hashes.slice((position - 1) * 8, position * 8);
}

export function choicesOf(owner: Owner, { choices }: FlagSpan): readonly (string | number)[] | undefined {
  return choices === undefined ? undefined : files[owner].flags.choices[choices];
}

/** Whether the program stands in the tree at the position. */
export function existsAt({ exists }: EntryPoint, position: number): boolean {
  return exists.some(([from, to]) => holds({ from, to }, position));
}

/** Positions at which the program exists and is no stub, spread evenly. */
export function positionsOf(owner: Owner, entry: EntryPoint, count: number): number[] {
  const last = Math.min(lengthOf(owner), (entry.stub ?? Infinity) - 1);
  const all = Array.from({ length: last }, (_, index) => index + 1).filter((each) => existsAt(entry, each));
  if (all.length === 0) return [];
  return Array.from(
    { length: count },
    (_, index) => all[Math.floor((index * (all.length - 1)) / (count - 1))] ?? -1,
  );
}

/** Every flag that is declared anywhere for the program, and whether it is accepted at the position. */
export function flagsAt(
  owner: Owner,
  { flags, includes }: EntryPoint,
  position: number,
): { readonly flag: FlagSpan; readonly accepted: boolean }[] {
  const included = includes
    .filter((include) => holds(include, position))
    .flatMap(({ set }) => files[owner].flags.sets.find(({ id }) => id === set)?.flags ?? []);
  return [...flags, ...included].map((flag) => ({ flag, accepted: holds(flag, position) }));
}
