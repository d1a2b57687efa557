import type { ArgumentStatus } from "../model/command.ts";
import type { FlagSpan } from "./flagCatalogue.ts";

/** Python's int(), float() and json.loads() as argparse applies them, then the choices. null: the value is fine. */
export function refuseValue(
  value: string,
  flag: FlagSpan,
  choices: readonly (string | number)[] | null,
): ArgumentStatus | null {
  const type = refuseType(value, flag.type);
  if (type !== null || choices === null) return type;
  return choices.some((choice) => (typeof choice === "number" ? choice === Number(value) : choice === value))
    ? null
    : "invalid_choice";
}

function refuseType(value: string, type: FlagSpan["type"]): ArgumentStatus | null {
  switch (type) {
    case "int":
      return isInt(value) ? null : "invalid_int";
    case "int?":
      return isNone(value) || isInt(value) ? null : "invalid_int";
    case "size":
      return isInt(value) || /^(auto|\d+(\.\d+)?[kmgt])$/i.test(value) ? null : "invalid_int";
    case "float":
      return isFloat(value) ? null : "invalid_float";
    case "float?":
      return isNone(value) || isFloat(value) ? null : "invalid_float";
    case "json":
      return isJson(value) ? null : "invalid_value";
    case "json?":
      return isNone(value) || isJson(value) ? null : "invalid_value";
    case "config":
      // Such options also take a bare level or nothing JSON at all in some eras; only broken braces are surely wrong.
      return !/^\s*[[{]/.test(value) || isJson(value) ? null : "invalid_value";
    default:
      return null;
  }
}

const isNone = (value: string): boolean => value === "" || value === "None";
const isInt = (value: string): boolean => /^\s*[+-]?\d+(_\d+)*\s*$/.test(value);
const isFloat = (value: string): boolean =>
  /^\s*[+-]?(\d+(_\d+)*(\.(\d+(_\d+)*)?)?|\.\d+(_\d+)*)(e[+-]?\d+)?\s*$/i.test(value) ||
  /^\s*[+-]?(inf(inity)?|nan)\s*$/i.test(value);

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
