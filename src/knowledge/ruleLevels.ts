import { ownText } from "./home.ts";

/** The severities a policy sets, without the validator where the policy is a part of the package: `explain` answers at once. */
export async function ruleLevels(
  name: string,
): Promise<{ readonly id: string; readonly rules: Readonly<Record<string, string>> }> {
  if (name === "strict" || name === "published") {
    return JSON.parse(ownText(`data/policies/${name}.json`)) as { id: string; rules: Record<string, string> };
  }
  const { policyOf } = await import("./policy.ts");
  return policyOf({ policy: name });
}
