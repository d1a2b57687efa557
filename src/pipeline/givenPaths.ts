import { existsSync } from "node:fs";
import { UserError } from "../model/userError.ts";

/** The paths of the command line; without any the folder `data`, where there is one. */
export function givenPaths(paths: readonly string[], command: string): readonly string[] {
  if (paths.length > 0) return paths;
  if (existsSync("data")) return ["data"];
  throw new UserError(
    "no path is given, and there is no folder `data` here",
    `benchtriage ${command} PATH…, with the files and folders to read`,
  );
}
