import type { SourceFile } from "../io/file.ts";
import { shapes, type Stranger } from "../model/stranger.ts";
import { pointer } from "./fields.ts";
import { containers } from "./format.ts";
import { isMarked, type Look, shownAs } from "./look.ts";

/** More names than that tell nobody more. */
const NAMES = 8;

/** What a file of no known format looks like, and which format it comes nearest to. */
export function strangerOf(file: SourceFile, looks: readonly Look[]): Stranger {
  const nearest = nearestOf(file, looks);
  return { size: file.size, ...shapeOf(file), ...(nearest === undefined ? {} : { nearest }) };
}

function shapeOf(file: SourceFile): Pick<Stranger, "shape" | "names"> {
  for (const shape of shapes) {
    const shown = shape === "text" || shape === "binary" ? undefined : shownAs(file, shape);
    if (shown !== undefined && Object.keys(shown).length > 0)
      return { shape, names: Object.keys(shown).slice(0, NAMES) };
  }
  if (file.head().includes(0)) return { shape: "binary", names: [] };
  const [first = ""] = file.head().toString("utf8", 0, 400).trimStart().split("\n");
  return { shape: "text", names: first.trim() === "" ? [] : [first.trim().slice(0, 60)] };
}

/** The look of which most marks are there, at least half of them; of two the one that asks for more. */
function nearestOf(file: SourceFile, looks: readonly Look[]): Stranger["nearest"] {
  let best: { readonly look: Look; readonly lacks: readonly string[]; readonly share: number } | undefined;
  for (const container of containers) {
    const shown = shownAs(file, container);
    if (shown === undefined) continue;
    for (const look of looks) {
      if (look.container !== container || look.has.length === 0) continue;
      const lacks = look.has.filter(([at, mark]) => !isMarked(shown, at, mark)).map(([at]) => pointer(...at));
      const share = 1 - lacks.length / look.has.length;
      const isBetter =
        share > (best?.share ?? 0) || (share === best?.share && look.has.length > best.look.has.length);
      if (share >= 0.5 && isBetter) best = { look, lacks, share };
    }
  }
  return best === undefined ? undefined : { format: best.look.format.name, lacks: [...best.lacks] };
}
