import type { Policy } from "../model/policy.ts";
import { ownText } from "./home.ts";

/** A policy of the package, without the validator: a test holds it against its schema, and `compare` answers at once. */
export function ownPolicy(name: "strict" | "published"): Policy {
  return JSON.parse(ownText(`data/policies/${name}.json`)) as Policy;
}
