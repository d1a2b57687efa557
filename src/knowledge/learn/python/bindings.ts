import { field, kid, type Tree } from "./tree.ts";

/** The names that a statement binds or changes in the scope it stands in. */
export function bindingsOf(statement: Tree): readonly string[] {
  return [...new Set(namesIn(statement))];
}

function namesIn(tree: Tree): string[] {
  switch (tree.type) {
    case "expression_statement":
      return tree.kids.flatMap(changed);
    case "decorated_definition":
      return namesIn(field(tree, "definition"));
    case "class_definition":
    case "function_definition":
      return [field(tree, "name").text];
    case "import_statement":
    case "import_from_statement":
      return importedNames(tree).map(({ as, name }) =>
        as === name && tree.type === "import_statement" ? (name.split(".")[0] ?? "") : as,
      );
    default:
      return [...(tree.type === "for_statement" ? roots(field(tree, "left")) : []), ...inside(tree)];
  }
}

/** The statements of the blocks below: `if`, `try`, `with` and their like. */
function inside(tree: Tree): string[] {
  return tree.kids.flatMap((each) =>
    each.type === "block" ? each.kids.flatMap(namesIn) : each.type.endsWith("_clause") ? inside(each) : [],
  );
}

/** What an import names, and what it is called here. */
export function importedNames(tree: Tree): { readonly name: string; readonly as: string }[] {
  return tree.kids
    .filter((each) => each !== tree.fields["module_name"] && each.type !== "wildcard_import")
    .map((each) => {
      const name = each.type === "aliased_import" ? field(each, "name").text : each.text;
      return { name, as: each.fields["alias"]?.text ?? name };
    });
}

export function isStar(tree: Tree): boolean {
  return tree.type === "import_from_statement" && kid(tree, -1).type === "wildcard_import";
}

/** `X = …`, `X += …`, `X[…] = …`, `X.append(…)`: all of them decide what X is. */
function changed(tree: Tree): string[] {
  if (tree.type === "call") {
    const callee = field(tree, "function");
    return callee.type === "attribute" ? roots(callee) : [];
  }
  if (tree.type !== "assignment" && tree.type !== "augmented_assignment") return [];
  return [...roots(field(tree, "left")), ...changed(field(tree, "right"))].filter((name) => name !== "");
}

function roots(target: Tree): string[] {
  if (target.type === "identifier") return [target.text];
  if (target.type === "attribute") return roots(field(target, "object"));
  if (target.type === "subscript") return roots(field(target, "value"));
  return isSeveral(target) || target.type === "list_splat_pattern" ? target.kids.flatMap(roots) : [];
}

/** A target that takes a value apart. */
export function isSeveral({ type }: Tree): boolean {
  return /^(pattern_list|tuple_pattern|list_pattern|tuple|list|expression_list)$/.test(type);
}
