// npm packs package.json as it stands: for the time of packing it is the one that is published, without what only a clone
// needs. `prepack` puts it there, `postpack` puts the clone's own back.
import { copyFileSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const [manifest, own] = ["package.json", ".package.json"].map((name) => path.join(root, name));
/** The bundle holds what it depends on: nothing is installed beside it, and no script runs. */
const clone = ["scripts", "dependencies", "devDependencies", "workspaces", "overrides", "allowScripts"];

if (process.argv[2] === "restore") renameSync(own, manifest);
else {
  const published = JSON.parse(readFileSync(manifest, "utf8"));
  copyFileSync(manifest, own);
  for (const name of clone) delete published[name];
  writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
}
