import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { RegistryError, registryDigests, registryTags } from "../../src/io/registry.ts";
import { hasRegistry, type RunningRegistry, startRegistry } from "../support/dockerRegistry.ts";

/** A server that answers as a path says, for what a real registry does not do on demand. */
async function answering(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  read: (address: string) => Promise<unknown>,
): Promise<unknown> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await read(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const refusal = async (address: string): Promise<RegistryError> => {
  const error: unknown = await registryTags(address).catch((reason: unknown) => reason);
  if (!(error instanceof RegistryError)) throw new Error("nothing was refused");
  return error;
};
const json = (response: ServerResponse, body: unknown, headers: Record<string, string> = {}) =>
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

describe("a registry's tags", () => {
  test("are read page by page, and only from the registry that was named", async () => {
    const tags = await answering(
      (request, response) => {
        const url = new URL(request.url ?? "", "http://x");
        if (url.searchParams.get("last") === "a")
          json(response, { tags: ["b"] }, { link: '<http://other.invalid/v2/r/tags/list>; rel="next"' });
        else json(response, { tags: ["a"] }, { link: '</v2/r/tags/list?last=a&n=1>; rel="next"' });
      },
      (address) => registryTags(`${address}/r`),
    );
    expect(tags).toEqual([
      { repository: "r", tag: "a" },
      { repository: "r", tag: "b" },
    ]);
  });

  test("an answer without end is read no further than eight megabytes", async () => {
    let sent = 0;
    const error = await answering(
      (_, response) => {
        response.writeHead(200, { "content-type": "application/json" });
        const more = () => {
          while (!response.destroyed && response.write("x".repeat(65_536))) sent += 65_536;
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
      (address) => refusal(`${address}/r`),
    );
    expect(error).toMatchObject({ message: expect.stringContaining("more than 8 MiB") });
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  test("a registry elsewhere is asked in private", async () => {
    expect(await refusal("http://registry.example.org/r")).toMatchObject({
      advice: expect.stringContaining("https://registry.example.org"),
    });
  });

  test("a repository whose tags are all gone has none", async () => {
    const tags = await answering(
      (_, response) => json(response, { name: "r", tags: null }),
      (address) => registryTags(`${address}/v2/r/`),
    );
    expect(tags).toEqual([]);
  });

  test.each([
    [401, /asks for a login/, /--images FILE/],
    [403, /asks for a login/, /--images FILE/],
    [404, /is not there/, /name of the repository/],
    [500, /status 500/, /try again/],
  ])("status %i is told with what to do", async (status, message, advice) => {
    const error = await answering((_, response) => response.writeHead(status).end("no"), refusal);
    expect((error as RegistryError).message).toMatch(message);
    expect((error as RegistryError).advice).toMatch(advice);
  });

  test("something else than a registry is told", async () => {
    const error = await answering((_, response) => response.end("<html>hello</html>"), refusal);
    expect((error as RegistryError).message).toMatch(/does not speak/);
    const moved = (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(302, { location: "http://other.invalid/" }).end();
    expect(((await answering(moved, refusal)) as RegistryError).message).toMatch(/no registry answers/);
  });

  test("an address that cannot be asked is refused before anything is sent", async () => {
    for (const address of ["registry", "file:///etc/passwd", "ftp://host/x"])
      expect((await refusal(address)).message).toMatch(/no address of a registry/);
    const secret = await refusal("http://user:secret@localhost:5000");
    expect(secret.message).toMatch(/holds a password/);
    expect(secret.message).not.toMatch(/secret/);
    expect((await refusal("http://127.0.0.1:1")).message).toMatch(
      /no registry answers at http:\/\/127.0.0.1:1/,
    );
  });
});

describe("a registry that wants a token of everybody", () => {
  const digest = `sha256:${"0".repeat(64)}`;
  /** As public registries do: 401 names who gives a token, and the token opens. */
  const guarded = (given: string | null) => (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "", `http://${request.headers.host ?? ""}`);
    if (url.pathname === "/token")
      return given === null
        ? response.writeHead(403).end()
        : json(response, { token: `${given} ${url.searchParams.get("scope") ?? ""}` });
    if (request.headers.authorization !== "Bearer open repository:org/image:pull")
      return response
        .writeHead(401, {
          "www-authenticate": `Bearer realm="${url.origin}/token",service="r",scope="repository:org/image:pull"`,
        })
        .end();
    if (request.method !== "HEAD") return json(response, { tags: ["a"] });
    return url.pathname.endsWith("/gone")
      ? response.writeHead(404).end()
      : response.writeHead(200, { "docker-content-digest": digest }).end();
  };

  test("gives tags and digests to whoever asks for a token; a tag that is not there has none", async () => {
    const images = ["a", "gone"].map((tag) => ({ repository: "org/image", tag }));
    const found = await answering(guarded("open"), async (address) => [
      await registryTags(`${address}/org/image`),
      [...(await registryDigests(address, images))],
    ]);
    expect(found).toEqual([[{ repository: "org/image", tag: "a" }], [["org/image:a", digest]]]);
  });

  test("and says so where nobody gets one, or the token opens nothing", async () => {
    for (const given of [null, "wrong"])
      expect(((await answering(guarded(given), refusal)) as RegistryError).message).toMatch(
        /asks for a login/,
      );
  });
});

const name = hasRegistry
  ? "Debian's docker-registry"
  : "Debian's docker-registry: skipped, it is not installed (apt-get install docker-registry)";

describe.skipIf(!hasRegistry)(name, () => {
  let registry: RunningRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
  }, 30_000);
  afterAll(() => registry.stop());

  test("lists what was pushed, over repositories", async () => {
    expect(await registryTags(registry.address)).toEqual([]);
    const commit = "19d98e0c7db96713f0e2201649159431177a56e2";
    await registry.push("anonymous/vllm-bench", commit);
    await registry.push("anonymous/vllm-baseline", "baseline-2b04c209ee98");
    expect(await registryTags(registry.address)).toEqual([
      { repository: "anonymous/vllm-baseline", tag: "baseline-2b04c209ee98" },
      { repository: "anonymous/vllm-bench", tag: commit },
    ]);
    expect(await registryTags(`${registry.address}/anonymous/vllm-bench`)).toEqual([
      { repository: "anonymous/vllm-bench", tag: commit },
    ]);
    const digests = await registryDigests(registry.address, [
      { repository: "anonymous/vllm-bench", tag: commit },
      { repository: "anonymous/vllm-bench", tag: "not-there" },
    ]);
    expect([...digests]).toEqual([
      [`anonymous/vllm-bench:${commit}`, expect.stringMatching(/^sha256:[0-9a-f]{64}$/)],
    ]);
    expect((await refusal(`${registry.address}/nobody/nothing`)).message).toMatch(/is not there/);
  });
});
