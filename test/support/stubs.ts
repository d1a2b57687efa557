import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { temporary } from "./cli.ts";

/** Programs first on PATH that write down the words they are called with, and then do what their text says. */
export function stubs(texts: Readonly<Record<string, string>>) {
  const folder = path.join(temporary(), "bin");
  mkdirSync(folder);
  const file = path.join(folder, "calls");
  for (const [name, text] of Object.entries(texts)) {
    const place = path.join(folder, name);
    // each call is one line of JSON: words hold anything but quotes here
    const record = `{ printf '["${name}"'; for word; do printf ',"%s"' "$word"; done; echo ']'; } >>'${file}'`;
    writeFileSync(place, `#!/bin/sh\n${record}\n${text}\n`);
    chmodSync(place, 0o755);
  }
  process.env["PATH"] = `${folder}:${process.env["PATH"] ?? ""}`;
  return {
    folder,
    calls: () =>
      (existsSync(file) ? readFileSync(file, "utf8") : "")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as string[]),
  };
}
