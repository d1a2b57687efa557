import { external } from "./externals.ts";
import type { Machine } from "./machine.ts";
import { type CodeScope, dottedOf, ownOf } from "./scope.ts";
import { unknown, type Value } from "./value.ts";

/** Binds a name of an import; the file behind it is looked at when the name is used. */
export function importBound(
  from: string | undefined,
  { name, as }: { readonly name: string; readonly as: string },
  scope: CodeScope,
  machine: Machine,
): void {
  const { path } = scope;
  const isWhole = from !== undefined || as !== name;
  const wanted = isWhole ? name : (name.split(".")[0] ?? name);
  const get =
    from === undefined
      ? () => machine.module(wanted, 0, path) ?? unknown(wanted)
      : () => imported(dottedOf(from), name, path, machine);
  let made: Value | undefined;
  scope.bind(isWhole ? as : wanted, {
    kind: "deferred",
    get: () => (made === undefined ? (made = get()) : made),
  });
}

function imported(
  { name: dotted, level }: { readonly name: string; readonly level: number },
  name: string,
  path: string,
  machine: Machine,
): Value {
  const module = machine.module(dotted, level, path);
  const full = dotted === "" ? name : `${dotted}.${name}`;
  if (module === undefined) return external(full, machine) ?? unknown(full);
  const own = ownOf(module, name);
  return own === undefined ? (machine.module(full, level, path) ?? unknown(full)) : own;
}
