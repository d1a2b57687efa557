/**
 * A reader that keeps its last answers: one printed text is asked for its lines, its blocks and its workload one after
 * the other, and published tables repeat a text in the row of every agent.
 * @param keep how many texts are remembered; what was read first is forgotten first
 */
export function remembered<T>(read: (text: string) => T, keep: number): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = read(text);
    known.set(text, { value });
    const [oldest] = known.keys();
    if (known.size > keep && oldest !== undefined) known.delete(oldest);
    return value;
  };
}
