import { policySchema, type Policy } from "../model/policy.ts";
import { UserError } from "../model/userError.ts";
import { loadOwn, loadUsers } from "./home.ts";

/** What a command line says of the policy. */
export interface PolicyChoice {
  /** strict, published, or a file. */
  readonly policy: string;
  /** The machine, such as H100x4. */
  readonly target?: string | undefined;
}

const builtIn = ["strict", "published"];

/** A built-in policy by name or a file, with the target overridden where asked. */
export function policyOf({ policy: name, target }: PolicyChoice): Policy {
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
