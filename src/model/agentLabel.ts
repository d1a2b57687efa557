/** One agent with one model is one subject of comparison: `trae/gpt-5`; the name alone where the model is not known. */
export function agentLabel({
  name,
  model,
}: {
  readonly name: string;
  readonly model: string | null;
}): string {
  return model === null ? name : `${name}/${model}`;
}
