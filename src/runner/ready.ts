import { later, type Running } from "./process.ts";

export type Readiness = "ready" | "died" | "late" | "wrong-model";

export interface ReadyOptions {
  readonly port: number;
  /** What `/v1/models` must name; null asks for any answer. */
  readonly model: string | null;
  readonly seconds: number;
  readonly isStopped: () => boolean;
}

const POLL_MS = 50;

/**
 * Waits until the server answers: its own process lives, `/health` says 200, and `/v1/models` names the model. Any other
 * listener on the port would answer too: a server that does not own its port dies, and that is seen here.
 */
export async function untilReady(
  server: Running,
  { port, model, seconds, isStopped }: ReadyOptions,
): Promise<Readiness> {
  const deadline = performance.now() + seconds * 1000;
  let models: readonly string[] | null = null;
  while (performance.now() < deadline && !isStopped()) {
    if (!server.isAlive) return "died";
    const isHealthy = (await answer(port, "/health"))?.ok === true;
    models = isHealthy ? await modelsOf(port) : null;
    if (models !== null && server.isAlive)
      return model === null || models.includes(model) ? "ready" : "wrong-model";
    await later(POLL_MS);
  }
  return server.isAlive ? "late" : "died";
}

async function answer(port: number, path: string): Promise<Response | null> {
  try {
    return await fetch(`http://127.0.0.1:${port}${path}`, {
      signal: AbortSignal.timeout(5000),
      redirect: "error",
    });
  } catch {
    return null;
  }
}

async function modelsOf(port: number): Promise<readonly string[] | null> {
  const response = await answer(port, "/v1/models");
  if (response?.ok !== true) return null;
  try {
    const body: unknown = await response.json();
    const data = typeof body === "object" && body !== null && "data" in body ? body.data : null;
    return Array.isArray(data)
      ? data.flatMap((each: unknown) =>
          typeof each === "object" && each !== null && "id" in each && typeof each.id === "string"
            ? [each.id]
            : [],
        )
      : null;
  } catch {
    return null;
  }
}
