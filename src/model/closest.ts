/** The id nearest to a mistyped one, where at most a third of its letters differ; null otherwise. */
export function closest(wanted: string, ids: readonly string[]): string | null {
  const scored = ids.map((id) => [id, distance(wanted, id)] as const).sort(([, a], [, b]) => a - b);
  const [best] = scored;
  return best !== undefined && best[1] <= Math.max(2, Math.floor(wanted.length / 3)) ? best[0] : null;
}

/** Levenshtein distance, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
