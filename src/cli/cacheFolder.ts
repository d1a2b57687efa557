import { homedir } from "node:os";
import path from "node:path";

/** Where caches stand: never among the user's data. BENCHTRIAGE_CACHE_DIR, else the platform's place. */
export function cacheFolder(): string {
  const { BENCHTRIAGE_CACHE_DIR: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: windows } = process.env;
  if (own) return path.resolve(own);
  // the XDG specification ignores relative paths
  const base = xdg !== undefined && path.isAbsolute(xdg) ? xdg : windows || path.join(homedir(), ".cache");
  return path.join(base, "benchtriage");
}
