import type { AcceptedFlags } from "./acceptedFlags.ts";
import type { FlagSpan } from "./flagCatalogue.ts";

/** What argparse makes of a word that looks like an option. */
export type OptionMatch =
  | {
      readonly kind: "declared";
      readonly name: string;
      readonly span: FlagSpan;
      readonly explicit: string | null;
    }
  | {
      readonly kind: "abbreviation";
      readonly name: string;
      readonly span: FlagSpan;
      readonly explicit: string | null;
    }
  | { readonly kind: "ambiguous"; readonly names: readonly string[] }
  | { readonly kind: "unknown" };

/** Resolves an option word as `ArgumentParser._parse_optional` does: exact, `=` form, dotted JSON, unique prefix. */
export function matchOption(word: string, accepted: AcceptedFlags): OptionMatch {
  const text = accepted.flexible ? dashed(word) : word;
  const exact = accepted.byName.get(text);
  if (exact !== undefined) return { kind: "declared", name: text, span: exact, explicit: null };
  const [name, explicit] = splitEquals(text);
  const assigned = explicit === null ? undefined : accepted.byName.get(name);
  if (assigned !== undefined) return { kind: "declared", name, span: assigned, explicit };
  const dotted = accepted.dottedJson ? matchDotted(name, explicit, accepted) : null;
  if (dotted !== null) return dotted;
  // keys of an option that has none, such as `-O.level` after its time
  if (accepted.dottedJson && /^-\w\./.test(text)) return { kind: "unknown" };
  return matchPrefix(text, name, explicit, accepted);
}

/** FlexibleArgumentParser maps underscores in the name only; values keep theirs. */
function dashed(word: string): string {
  if (!word.startsWith("--")) return word;
  const [name, explicit] = splitEquals(word);
  const mapped = name.replaceAll("_", "-");
  return explicit === null ? mapped : `${mapped}=${explicit}`;
}

export function splitEquals(word: string): readonly [name: string, explicit: string | null] {
  const at = word.indexOf("=");
  return at < 0 ? [word, null] : [word.slice(0, at), word.slice(at + 1)];
}

/** `--speculative-config.method ngram`: the parser gathers the keys into one JSON value. */
function matchDotted(name: string, explicit: string | null, accepted: AcceptedFlags): OptionMatch | null {
  const base = name.slice(0, Math.max(0, name.indexOf(".")));
  const span = accepted.byName.get(base);
  // Whatever follows the dot is a key; its value is any text, so the declared type no longer applies.
  if (span === undefined || span.nargs === 0 || !span.names.includes(base)) return null;
  return {
    kind: "declared",
    name: base,
    span: { names: span.names, from: span.from, to: span.to, side: span.side },
    explicit,
  };
}

function matchPrefix(
  text: string,
  name: string,
  explicit: string | null,
  accepted: AcceptedFlags,
): OptionMatch {
  const matches: { name: string; span: FlagSpan; explicit: string | null }[] = [];
  const isLong = text.startsWith("--");
  for (const [declared, span] of accepted.byName) {
    if (isLong ? declared.startsWith(name) : declared.startsWith(text))
      matches.push({ name: declared, span, explicit: isLong ? explicit : null });
    // A single dash may carry its value: `-O3`, `-q=fp8`.
    else if (!isLong && declared === text.slice(0, 2))
      matches.push({ name: declared, span, explicit: text.slice(2) });
  }
  const [only] = matches;
  if (only === undefined) return { kind: "unknown" };
  return matches.length === 1
    ? { kind: "abbreviation", ...only }
    : { kind: "ambiguous", names: matches.map((match) => match.name) };
}
