import type { CommandFact } from "../model/facts.ts";
import type { Target } from "../model/policy.ts";
import { gpusOf } from "./gpus.ts";

/**
 * The author's own line that starts the server: of the benchmark's model, or of any where the benchmark names none. A server
 * that asks for more GPUs than the target has is no server here; of several the first written is meant.
 */
export function authoredServer(
  authored: readonly CommandFact[],
  model: string | null,
  { count }: Pick<Target, "count">,
): CommandFact | null {
  const servers = authored.filter(({ check }) => check.role === "server" && check.exists === true);
  const fitting = servers.filter((each) => gpusOf(each) <= count && canBeCorrected(each));
  return (
    fitting.find(({ workload }) => model === null || workload.model?.value === model) ??
    (model === null ? (fitting[0] ?? null) : null)
  );
}

/** A line that only its author's machine can fill in starts no server here; where it listens is settled elsewhere. */
function canBeCorrected({ check }: CommandFact): boolean {
  return check.problems.every(
    ({ refused, corrections, flag = "" }) =>
      !refused || corrections.length > 0 || ["--host", "--port"].includes(flag),
  );
}

/** A client together with its server: what either of them says holds for the run. */
export function withServer(client: CommandFact, server: CommandFact | null): CommandFact {
  if (server === null || client.check.role !== "client") return client;
  return {
    ...client,
    check: { ...client.check, arguments: [...client.check.arguments, ...server.check.arguments] },
    workload: {
      ...client.workload,
      env: { ...server.workload.env, ...client.workload.env },
      flags: [...client.workload.flags, ...server.workload.flags],
    },
  };
}
