import { bindersOf } from "./blockIndex.ts";
import type { Block, LazyStatement } from "./syntax.ts";

/** What a name of a file rests on, as a number: two versions of the file with the same number give it the same meaning. */
export function fingerprint(block: Block | null, key: string): number {
  if (block === null) return 0;
  if (key === "") return 1;
  const classes = key.split(".");
  const name = classes.pop() ?? "";
  let inside = block;
  for (const each of classes) {
    const found = bindersOf(inside, each).findLast(({ form }) => form === "class");
    if (found === undefined) return 2;
    inside = found.body;
  }
  return hashOf(meaning(inside, name));
}

function meaning(block: Block, name: string): readonly string[] {
  if (name === "@fields") return block.filter(({ form }) => form === "annotated").map(({ text }) => text);
  if (name === "@main") return block.filter(({ text }) => text.startsWith("if ")).map(({ text }) => text);
  if (name === "@names") return block.flatMap(({ binds }) => binds);
  const binding = bindersOf(block, name);
  return (binding.length === 0 ? block.filter(({ star }) => star) : binding).map(textOf);
}

/** Of a class only what is written before its body: who looks inside names what is looked at. */
function textOf({ form, head, text }: LazyStatement): string {
  return form === "class" ? head : text;
}

/** 53 bits of two multiplicative hashes, as many as a number holds. */
function hashOf(texts: readonly string[]): number {
  let low = 0x2545f491;
  let high = 0x9e3779b9;
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      low = Math.imul(low ^ code, 0x85ebca6b);
      high = Math.imul(high ^ code, 0xc2b2ae35);
    }
    low = Math.imul(low ^ 0x3c, 0x27d4eb2f);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ (high >>> 13);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) + 3;
}
