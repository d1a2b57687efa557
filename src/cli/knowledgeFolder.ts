import { homedir } from "node:os";
import path from "node:path";
import type { KnowledgeChoice } from "../pipeline/options.ts";

/**
 * Whose knowledge is laid over the package's: the folder that is given, else BENCHTRIAGE_KNOWLEDGE_DIR, else the user's
 * config folder where there is one; `none` leaves all of them out.
 */
export function knowledgeChoice(given: string | undefined): KnowledgeChoice {
  if (given !== undefined) return named(given, true);
  const { BENCHTRIAGE_KNOWLEDGE_DIR: own, XDG_CONFIG_HOME: xdg, APPDATA: windows } = process.env;
  if (own) return named(own, false);
  // the XDG specification ignores relative paths
  const base = xdg !== undefined && path.isAbsolute(xdg) ? xdg : windows || path.join(homedir(), ".config");
  const folder = path.join(base, "benchtriage");
  return { folder, place: shortened(folder), given: false, ifThere: true };
}

function named(folder: string, given: boolean): KnowledgeChoice {
  return folder === "none" ? none(given) : { folder: path.resolve(folder), place: shortened(folder), given };
}

function none(given: boolean): KnowledgeChoice {
  return { folder: null, place: "none", given };
}

/** The home is nobody's business who reads the report. */
function shortened(folder: string): string {
  const inside = path.relative(homedir(), folder);
  const isInside = path.isAbsolute(folder) && !inside.startsWith("..") && !path.isAbsolute(inside);
  return isInside ? path.posix.join("~", inside.split(path.sep).join("/")) : folder;
}
