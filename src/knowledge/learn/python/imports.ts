import { external } from "./externals.ts";
import type { Machine } from "./machine.ts";
import { BlockScope, type CodeScope } from "./scope.ts";
import type { Statement } from "./syntax.ts";
import { settled, unknown, type Value } from "./value.ts";

type Import = Extract<Statement, { readonly kind: "import" | "from" }>;

/** Binds the names of an import; the files behind them are looked at when the names are used. */
export function bindImport(statement: Import, scope: CodeScope, machine: Machine): void {
  const from = scope.path;
  if (statement.kind === "import") {
    for (const { name, as } of statement.names) {
      const isWhole = as !== name || !name.includes(".");
      const wanted = isWhole ? name : (name.split(".")[0] ?? name);
      scope.bind(
        isWhole ? as : wanted,
        deferred(() => machine.module(wanted, 0, from) ?? unknown(wanted)),
      );
    }
    return;
  }
  for (const { name, as } of statement.names ?? [])
    scope.bind(
      as,
      deferred(() => imported(statement, name, from, machine)),
    );
}

function deferred(get: () => Value): Value {
  let made: Value | undefined;
  return { kind: "deferred", get: () => (made ??= get()) };
}

function imported(
  { module: dotted, level }: Extract<Import, { readonly kind: "from" }>,
  name: string,
  from: string,
  machine: Machine,
): Value {
  const module = dotted === "" && level === 0 ? undefined : machine.module(dotted, level, from);
  if (module === undefined) return external(`${dotted}.${name}`, machine) ?? unknown(`${dotted}.${name}`);
  const value = settled(module);
  const scope = typeof value === "object" && value?.kind === "module" ? value.scope : null;
  const own = scope instanceof BlockScope ? scope.own(name) : undefined;
  return (
    own ??
    machine.module(dotted === "" ? name : `${dotted}.${name}`, level, from) ??
    unknown(`${dotted}.${name}`)
  );
}
