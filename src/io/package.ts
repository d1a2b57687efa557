import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

/*
 * The package itself: where it lies, and what it says of itself. Source and built code both lie two folders deep
 * (`src/io`, `dist/chunks`, `dist/cli`), which the build keeps.
 */

/** The package's own folder, from the source tree and from dist alike. */
export const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Where this code runs from: `src` or `dist`. */
export const codeFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The package's description of itself; what it depends on stands there with exact versions. */
export const packageText: string = readFileSync(path.join(home, "package.json"), "utf8");

/** The version of package.json: what `--version`, analysis.json and every page name. */
export const version: string = (JSON.parse(packageText) as { version: string }).version;
