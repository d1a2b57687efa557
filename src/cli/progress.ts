const WIDTH = 20;

/** A one-line bar on a terminal after 300 ms, and what is left to wait after two seconds; otherwise silence. */
export function progress(
  quiet: boolean,
  what = "files",
): ((done: number, total: number) => void) | undefined {
  if (quiet || !process.stderr.isTTY) return undefined;
  const started = performance.now();
  let last = 0;
  return (done, total) => {
    const now = performance.now();
    if (done === total) {
      if (last > 0) process.stderr.write("\r\u001b[K");
    } else if (now - started > 300 && now - last > 100) {
      last = now;
      process.stderr.write(`\r\u001b[K${line(done, total, now - started, what)}`);
    }
  };
}

/** The bar as text: `████░░░░ 1200 of 4700 files, 3 s left`. */
export function line(done: number, total: number, elapsedMs: number, what = "files"): string {
  const cells = Math.round((WIDTH * done) / Math.max(1, total));
  const left = Math.ceil(((elapsedMs / Math.max(1, done)) * (total - done)) / 1000);
  const wait = elapsedMs > 2000 ? `, ${left} s left` : "";
  return `${"█".repeat(cells)}${"░".repeat(WIDTH - cells)} ${done} of ${total} ${what}${wait}`;
}
