import type { Agent } from "../model/identity.ts";
import { wordsOf } from "./words.ts";

/** "trae_sonnet" is the agent trae with a model whose name holds sonnet; "gpt5" is gpt-5. */
export function isNamed(text: string, { name, model }: Pick<Agent, "name" | "model">): boolean {
  const own = `${name} ${model ?? ""}`.toLowerCase().replace(/[^a-z0-9 _]+/g, "");
  const words = wordsOf(text).trim().split(" ");
  return words.join("") !== "" && words.every((word) => own.includes(word));
}
