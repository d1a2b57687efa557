import { existsSync } from "node:fs";
import path from "node:path";

/** The founders' shared folder: here and in CI, but not on a user's machine. A git worktree may stand a folder deeper. */
export const shared =
  ["../../../shared", "../../../../shared"]
    .map((place) => path.resolve(import.meta.dirname, place))
    .find((place) => existsSync(path.join(place, "domain"))) ??
  path.resolve(import.meta.dirname, "../../../shared");
export const corpus = path.join(shared, "corpus");
export const hasShared = existsSync(shared);
export const root = path.resolve(import.meta.dirname, "../..");
export const skipNote = "../shared is not on this machine";
