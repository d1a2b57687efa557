/** One agent with one model is one subject of comparison: `trae/gpt-5`; the name alone where no model is known beside it. */
export function agentLabel({
  name,
  model,
}: {
  readonly name: string;
  readonly model: string | null;
}): string {
  return model === null || model === name ? name : `${name}/${model}`;
}
