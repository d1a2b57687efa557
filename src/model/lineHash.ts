/*
 * A line of a text as what it is compared by: 32 bits. Prints of many thousand commits, and of all that agents were shown, wait
 * in memory until every file is read.
 */

/** FNV-1a, 32 bits: two of a few hundred lines hardly ever share one. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Without indentation, and with one blank for several. */
export function oneLine(text: string): string {
  const trimmed = text.trim();
  return /\s\s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}

/** `else:` and brackets stand in every file: a line of three characters and less tells nothing. */
export function isTelling(line: string): boolean {
  return line.length > 3;
}

/** Hashes as base64 of 32-bit words. */
export function packed(hashes: readonly number[]): string {
  return Buffer.from(new Uint32Array(hashes).buffer).toString("base64");
}

export function unpacked(text: string): Uint32Array {
  return new Uint32Array(Uint8Array.from(Buffer.from(text, "base64")).buffer);
}

/** The telling lines of a text that somebody read; of a line that a diff adds or a listing numbers also the bare one. */
export function linesRead(text: string): Set<number> {
  const read = new Set<number>();
  for (const line of text.split("\n")) {
    const bare = oneLine(line);
    for (const each of [
      bare,
      ...[/^\+\s?(.*)$/, /^\d+[\s:|│→-]+(.*)$/].flatMap((mark) => mark.exec(bare)?.[1] ?? []),
    ])
      if (isTelling(each)) read.add(hashOf(each));
  }
  return read;
}
