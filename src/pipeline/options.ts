import { existsSync, readFileSync } from "node:fs";
import { policySchema, type Policy } from "../model/policy.ts";
import { UserError } from "../model/userError.ts";
import type { CacheOptions } from "./cachedRead.ts";
import type { OnProgress } from "./ingest.ts";
import { loadOwn, loadUsers } from "./home.ts";

/** What every judging command takes. */
export interface JudgeOptions {
  readonly policy: string;
  readonly target?: string | undefined;
  readonly commits?: string | undefined;
  /** A file that lists the images that exist. */
  readonly images?: string | undefined;
  /** A container registry to ask for them. */
  readonly registry?: string | undefined;
  readonly curation: boolean;
  readonly now?: string | undefined;
  readonly failOn?: string | undefined;
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly onProgress?: OnProgress | undefined;
  readonly cache?: CacheOptions | undefined;
}

const builtIn = ["strict", "published"];

/** A built-in policy by name or a file, with the target overridden where asked. */
export function policyOf({ policy: name, target }: Pick<JudgeOptions, "policy" | "target">): Policy {
  const isFile = !builtIn.includes(name);
  if (isFile && !/[./]/.test(name))
    throw new UserError(`unknown policy ${name}`, "--policy strict, --policy published, or a file");
  const policy = isFile
    ? loadUsers(name, policySchema, "policy")
    : loadOwn(`data/policies/${name}.json`, policySchema);
  return target === undefined ? policy : { ...policy, target: { ...policy.target, ...targetOf(target) } };
}

/** `H100x4`: GPU and count. */
function targetOf(text: string): { gpu: string; count: number } {
  const [, gpu, count] = /^(.+?)(?:x(\d+))?$/.exec(text) ?? [];
  const number = Number(count ?? 1);
  if (gpu === undefined || number < 1)
    throw new UserError(`cannot read the target ${text}`, "write it as H100x4");
  return { gpu, count: number };
}

/** First 8 digits of the wanted commits, from a list or a file; null means all. */
export function wantedCommits(text: string | undefined): ReadonlySet<string> | null {
  if (text === undefined) return null;
  const list = existsSync(text) ? readFileSync(text, "utf8") : text;
  const words = list.split(/[\s,]+/).filter((word) => word !== "");
  const wrong = words.find((word) => !/^[0-9a-f]{7,40}$/i.test(word));
  if (wrong !== undefined)
    throw new UserError(
      /[/.]/.test(wrong) && list === text ? `no such file: ${wrong}` : `${wrong} is no commit hash`,
      "--commits HASH,HASH or a file with one a line",
    );
  return new Set(words.map((word) => word.toLowerCase().slice(0, 8)));
}
