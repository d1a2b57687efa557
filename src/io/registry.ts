/*
 * Tags of a container registry, by the Docker Registry HTTP API v2 (distribution spec: /v2/_catalog and
 * /v2/NAME/tags/list, both paged by a Link header). Nothing is pulled and nothing is written.
 */

/** A name in the registry, `repository:tag`, and the address it was read from. */
export interface RegistryTag {
  readonly repository: string;
  readonly tag: string;
}

/** Why a registry could not be read, for a person. */
export class RegistryError extends Error {
  readonly advice: string;
  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

const PAGE = 1000;
/** A registry that pages for ever would keep us for ever. */
const MOST_PAGES = 1000;
const TIMEOUT_MS = 15_000;
/** For all that is asked of one registry. */
const TOTAL_MS = 180_000;
/** A page of a thousand names is a hundredth of it. */
const MOST_BYTES = 8 * 1024 * 1024;
/** Each is asked for its tags. */
const MOST_REPOSITORIES = 2_000;

/**
 * Every tag of a registry, or of one repository where the address has a path: `http://localhost:5000` or
 * `http://localhost:5000/team/vllm-baseline`.
 * @throws RegistryError where it does not answer, asks for a login, or answers something else
 */
export async function registryTags(address: string): Promise<RegistryTag[]> {
  const url = addressOf(address);
  const end = AbortSignal.timeout(TOTAL_MS);
  const path = url.pathname.replace(/^\/+|(?<!\/)\/+$/g, "").replace(/^v2(\/|$)/, "");
  const repositories =
    path === "" ? await list(new URL(`/v2/_catalog?n=${PAGE}`, url), "repositories", end) : [path];
  if (repositories.length > MOST_REPOSITORIES)
    throw new RegistryError(
      `${url.origin} holds ${repositories.length} repositories`,
      `name one in the address: ${url.origin}/${repositories[0] ?? ""}`,
    );
  const found: RegistryTag[] = [];
  for (const repository of [...new Set(repositories)].toSorted()) {
    const name = repository.split("/").map(encodeURIComponent).join("/");
    const tags = await list(new URL(`/v2/${name}/tags/list?n=${PAGE}`, url), "tags", end);
    found.push(...[...new Set(tags)].toSorted().map((tag) => ({ repository, tag })));
  }
  return found;
}

function addressOf(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new RegistryError(
      `${address} is no address of a registry`,
      "write it as http://localhost:5000 or https://registry.example.org/team/repository",
    );
  if (url.protocol === "http:" && !/^(?:localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname))
    throw new RegistryError(
      `${url.host} would be asked in the open, where anybody on the way can answer`,
      `write https://${url.host}, or use --images FILE`,
    );
  if (url.username !== "" || url.password !== "")
    throw new RegistryError(
      `the address of the registry at ${url.host} holds a password, which would be printed in the report`,
      "leave it out; logins are not supported: use --images FILE",
    );
  return url;
}

/** All pages of one list. */
async function list(first: URL, key: "repositories" | "tags", end: AbortSignal): Promise<string[]> {
  const found: string[] = [];
  let next: URL | null = first;
  for (let page = 0; next !== null; page++) {
    if (page === MOST_PAGES)
      throw new RegistryError(`${first.href} has no end after ${MOST_PAGES} pages`, "name one repository");
    const response: Response = await get(next, end);
    found.push(...(await stringsIn(response, key)));
    next = nextPage(response, first);
  }
  return found;
}

async function get(url: URL, end: AbortSignal): Promise<Response> {
  const response = await signedIn(url, { signal: end });
  if (response.ok) return response;
  await response.body?.cancel();
  throw refused(url, response.status);
}

/** Media types of what a tag names: an image for one machine, or a list of them. */
const MANIFESTS = [
  "application/vnd.oci.image.index.v1+json",
  "application/vnd.oci.image.manifest.v1+json",
  "application/vnd.docker.distribution.manifest.list.v2+json",
  "application/vnd.docker.distribution.manifest.v2+json",
].join(", ");

/**
 * The content address of each tag that the registry has, by `repository:tag`: the header of HEAD /v2/NAME/manifests/TAG. A tag
 * that is not there has none.
 * @throws RegistryError where the registry does not answer or wants a login that nobody may use
 */
export async function registryDigests(
  address: string,
  images: readonly RegistryTag[],
): Promise<ReadonlyMap<string, string>> {
  const url = addressOf(address);
  const end = AbortSignal.timeout(TOTAL_MS);
  const found = new Map<string, string>();
  for (const { repository, tag } of images) {
    const name = repository.split("/").map(encodeURIComponent).join("/");
    const place = new URL(`/v2/${name}/manifests/${encodeURIComponent(tag)}`, url);
    const response = await signedIn(place, { method: "HEAD", headers: { accept: MANIFESTS }, signal: end });
    await response.body?.cancel();
    const digest = response.headers.get("docker-content-digest") ?? "";
    if (response.ok && /^sha256:[0-9a-f]{64}$/.test(digest)) found.set(`${repository}:${tag}`, digest);
    else if (response.status !== 404 && !response.ok) throw refused(place, response.status);
  }
  return found;
}

/** Tokens for reading, by what they were asked for: public registries give one to anybody. */
const tokens = new Map<string, string>();

/** Asks, and asks again with a token where the registry names who gives one. */
async function signedIn(url: URL, init: RequestInit): Promise<Response> {
  const first = await asked(url, init);
  if (first.status !== 401) return first;
  const realm = realmOf(first.headers.get("www-authenticate") ?? "", url);
  if (realm === null) return first;
  await first.body?.cancel();
  const token = tokens.get(realm.href) ?? (await tokenFrom(realm));
  if (token === null) return asked(url, init);
  tokens.set(realm.href, token);
  const headers = new Headers(init.headers);
  headers.set("authorization", `Bearer ${token}`);
  return asked(url, { ...init, headers });
}

/** `Bearer realm="https://…/token",service="…",scope="…"`; a token that is asked for in the open is for a registry in the open. */
function realmOf(challenge: string, registry: URL): URL | null {
  if (!/^bearer /i.test(challenge)) return null;
  const values = new Map(
    [...challenge.matchAll(/\b(\w+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]),
  );
  const place = values.get("realm") ?? "";
  if (!URL.canParse(place)) return null;
  const realm = new URL(place);
  if (realm.protocol !== "https:" && realm.protocol !== registry.protocol) return null;
  for (const key of ["service", "scope"]) {
    const value = values.get(key);
    if (value !== undefined) realm.searchParams.set(key, value);
  }
  return realm;
}

async function tokenFrom(realm: URL): Promise<string | null> {
  const response = await asked(realm, {});
  if (!response.ok) return null;
  const body = await jsonOf(response);
  if (typeof body !== "object" || body === null) return null;
  const { token, access_token: other } = body as Readonly<Record<string, unknown>>;
  const given = token ?? other;
  return typeof given === "string" ? given : null;
}

async function asked(url: URL, init: RequestInit): Promise<Response> {
  try {
    const signals = [AbortSignal.timeout(TIMEOUT_MS), ...(init.signal == null ? [] : [init.signal])];
    return await fetch(url, { ...init, redirect: "error", signal: AbortSignal.any(signals) });
  } catch (error) {
    throw unanswered(url, error);
  }
}

function unanswered(url: URL, error: unknown): RegistryError {
  return new RegistryError(
    `no registry answers at ${url.origin} (${reasonOf(error)})`,
    "check the address, or give a list of tags with --images FILE",
  );
}

function refused(url: URL, status: number): RegistryError {
  const where = `${url.origin}${url.pathname}`;
  if (status === 401 || status === 403)
    return new RegistryError(
      `${where} asks for a login (status ${status}), and gives nobody a token`,
      "write its tags into a file, one a line, and use --images FILE",
    );
  if (status === 404)
    return new RegistryError(
      `${where} is not there (status 404)`,
      "check the name of the repository; some registries list none: name one in the address",
    );
  return new RegistryError(`${where} answers with status ${status}`, "try again, or use --images FILE");
}

/** undici hides what went wrong in the cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

/** Undefined for anything but JSON. @throws RegistryError for an answer without end */
async function jsonOf(response: Response): Promise<unknown> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const part of response.body ?? []) {
      parts.push(part as Uint8Array);
      bytes += (part as Uint8Array).byteLength;
      if (bytes > MOST_BYTES) break;
    }
  } catch (error) {
    throw unanswered(new URL(response.url), error);
  }
  if (bytes > MOST_BYTES)
    throw new RegistryError(
      `${new URL(response.url).origin} answers with more than ${MOST_BYTES / 1024 / 1024} MiB`,
      "name one repository in the address, or use --images FILE",
    );
  try {
    return JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    return undefined;
  }
}

async function stringsIn(response: Response, key: string): Promise<string[]> {
  const body = await jsonOf(response);
  const values =
    typeof body === "object" && body !== null && key in body
      ? (body as Readonly<Record<string, unknown>>)[key]
      : undefined;
  // a repository whose tags were all deleted answers null
  if (values === null) return [];
  if (Array.isArray(values)) return values.filter((each) => typeof each === "string");
  throw new RegistryError(
    `${new URL(response.url).origin} does not speak the registry's language (no "${key}" in its answer)`,
    "give the address of a registry with the Docker Registry HTTP API v2",
  );
}

/** `<…?last=x&n=1000>; rel="next"`; only pages of the same registry are followed. */
function nextPage(response: Response, base: URL): URL | null {
  const target = /<([^<>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get("link") ?? "")?.[1];
  if (target === undefined || !URL.canParse(target, base.origin)) return null;
  const url = new URL(target, base.origin);
  return url.origin === base.origin ? url : null;
}
