import { cpSync, existsSync } from "node:fs";
import path from "node:path";
import { home } from "../io/package.ts";
import type { Finished } from "../model/finished.ts";
import { UserError } from "../model/userError.ts";

/** Writes the example folder; nothing that exists is touched. */
export function init(folder: string): Finished {
  if (existsSync(folder)) throw new UserError(`${folder} exists`, "benchtriage init NEWFOLDER");
  cpSync(path.join(home, "templates", "example"), folder, { recursive: true });
  const stdout = `${folder}/results/<commit>/<baseline|human>/*.json   what was measured\n${folder}/commits.csv                             what you know of the commits\n${folder}/diffs/                                  what they change\nnext: benchtriage check ${folder}\n`;
  return { stdout, stderr: "", exitCode: 0 };
}
