import { rules } from "../rules/index.ts";

/** What a policy can give a level: every rule, and every message of one. */
export const ruleNames: readonly string[] = rules.flatMap(({ id, messages }) => [
  id,
  ...Object.keys(messages).map((message) => `${id}/${message}`),
]);
