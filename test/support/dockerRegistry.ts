import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { temporary } from "./cli.ts";

/** Debian's registry server; tests that need it skip where it is not installed. */
export const hasRegistry = spawnSync("docker-registry", ["--version"]).status === 0;

export interface RunningRegistry {
  readonly address: string;
  push(repository: string, tag: string): Promise<void>;
  stop(): void;
}

/** Starts a registry on a free port of the loopback interface, with an empty store of its own. */
export async function startRegistry(): Promise<RunningRegistry> {
  const port = await freePort();
  const folder = temporary();
  const config = path.join(folder, "config.yml");
  writeFileSync(
    config,
    [
      "version: 0.1",
      `storage: { filesystem: { rootdirectory: ${JSON.stringify(path.join(folder, "store"))} } }`,
      `http: { addr: "127.0.0.1:${port}" }`,
      "log: { level: error }",
    ].join("\n"),
  );
  const server = spawn("docker-registry", ["serve", config], { stdio: "ignore" });
  const address = `http://127.0.0.1:${port}`;
  await answering(address, server);
  return { address, push: (repository, tag) => push(address, repository, tag), stop: () => server.kill() };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const bound = probe.address();
      probe.close(() => resolve(typeof bound === "object" && bound !== null ? bound.port : 0));
    });
  });
}

async function answering(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`docker-registry ended with ${server.exitCode}`);
    try {
      if ((await fetch(`${address}/v2/`)).ok) return;
    } catch {
      // not listening yet
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("docker-registry does not answer");
}

/** The smallest image there is: a configuration, no layer. */
async function push(address: string, repository: string, tag: string): Promise<void> {
  const config = Buffer.from(JSON.stringify({ architecture: "amd64", os: "linux", tag }));
  const digest = `sha256:${createHash("sha256").update(config).digest("hex")}`;
  const started = await fetch(`${address}/v2/${repository}/blobs/uploads/`, { method: "POST" });
  const place = new URL(started.headers.get("location") ?? "", address);
  place.searchParams.set("digest", digest);
  const octets = { "content-type": "application/octet-stream" };
  const uploaded = await fetch(place, { method: "PUT", body: config, headers: octets });
  const type = "application/vnd.oci.image.manifest.v1+json";
  const manifest = {
    schemaVersion: 2,
    mediaType: type,
    config: { mediaType: "application/vnd.oci.image.config.v1+json", digest, size: config.length },
    layers: [],
  };
  const stored = await fetch(`${address}/v2/${repository}/manifests/${tag}`, {
    method: "PUT",
    body: JSON.stringify(manifest),
    headers: { "content-type": type },
  });
  if (!uploaded.ok || !stored.ok) throw new Error(`cannot push ${repository}:${tag}: ${stored.status}`);
}
