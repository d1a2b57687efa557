import { createServer } from "node:net";

/** A port of this machine that nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === "object" && address !== null) resolve(address.port);
        else reject(new Error("the system gave no port"));
      });
    });
  });
}

/** The words with `--port` set: the last use of a flag wins, so every use is set; without one it is added. */
export function withPort(argv: readonly string[], port: number): readonly string[] {
  const value = String(port);
  const isGiven = argv.some((word) => word === "--port" || word.startsWith("--port="));
  const set = argv.map((word, index) => {
    if (argv[index - 1] === "--port") return value;
    if (word.startsWith("--port=")) return `--port=${value}`;
    return /^https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0):\d+/.test(word)
      ? word.replace(/(?<=\w):\d+/, `:${value}`)
      : word;
  });
  return isGiven ? set : [...set, "--port", value];
}
