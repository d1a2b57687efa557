import { stringify } from "yaml";

/**
 * A value as YAML that every reader takes for the same: a bare `no` is a truth value to some, and a line separator ends a
 * bare text, so every string is quoted and what a terminal or an editor would obey is written as a number.
 */
export function yamlText(value: unknown): string {
  return stringify(value, {
    lineWidth: 0,
    compat: "yaml-1.1",
    aliasDuplicateObjects: false,
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
  }).replace(
    /[\u0085\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
