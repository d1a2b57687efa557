import type { Command, Script } from "unbash";

export type ShellCommand = Command;

/**
 * Every simple command of a script in the order written, also those inside pipelines, lists, groups and loops.
 * Substitutions inside words are not entered: they run before the command, they are not steps of it.
 */
export function simpleCommands(script: Script): ShellCommand[] {
  const found: ShellCommand[] = [];
  visit(script, found);
  return found.toSorted((a, b) => a.pos - b.pos);
}

const wordLike = new Set(["Word", "Assignment", "Redirect", "HereDoc", "HereString"]);

function visit(node: unknown, found: ShellCommand[]): void {
  if (Array.isArray(node)) for (const child of node) visit(child, found);
  else if (isCommand(node)) found.push(node);
  else if (isNode(node) && !wordLike.has(node.type))
    for (const child of Object.values(node)) visit(child, found);
}

function isNode(node: unknown): node is { readonly type: string } {
  return typeof node === "object" && node !== null && "type" in node && typeof node.type === "string";
}

function isCommand(node: unknown): node is ShellCommand {
  return isNode(node) && node.type === "Command";
}
