import { declareForeign } from "../model/patterns.ts";
import { type KnowledgeChoice, type Layer, layerFiles, layersOf } from "./layers.ts";

/** The layers of knowledge; what a user wrote there is searched by an engine whose time grows as the text does. */
export async function layersFor(choice?: KnowledgeChoice): Promise<readonly Layer[]> {
  const layers = layersOf(choice);
  const user = layers.find(({ kind }) => kind === "user");
  if (user !== undefined) await searchLinearly(ownTexts(user, layers));
  return layers;
}

/** Only what repeats something can take long. */
const REPEATS = /[*+{]/;

/** Has these texts, by the place of each, searched by an engine that is loaded for nobody else. */
export async function searchLinearly(places: ReadonlyMap<string, string>): Promise<void> {
  const repeating = new Map([...places].filter(([text]) => REPEATS.test(text)));
  if (repeating.size === 0) return;
  const { linearPattern } = await import("./linearPattern.ts");
  declareForeign(repeating, linearPattern);
}

/** Every text of a user's files that is no text of ours: a file of ours may be copied and changed. */
function ownTexts(user: Layer, layers: readonly Layer[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { name, text } of layerFiles(user))
    for (const each of textsIn(text)) texts.set(each, `${user.place}/${name}`);
  if (texts.size === 0) return texts;
  for (const layer of layers)
    if (layer !== user)
      for (const { text } of layerFiles(layer)) for (const each of textsIn(text)) texts.delete(each);
  return texts;
}

/** Every text of a document; of a broken one none, which whoever reads it says. */
function textsIn(json: string): string[] {
  const found: string[] = [];
  try {
    JSON.parse(json, (_, value: unknown) => {
      if (typeof value === "string") found.push(value);
      return value;
    });
  } catch {
    return [];
  }
  return found;
}
