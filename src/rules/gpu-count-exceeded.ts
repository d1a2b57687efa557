import { defineRule } from "./rule.ts";

export default defineRule({
  id: "gpu-count-exceeded",
  axis: "hardware",
  decides: { rank: 120, category: "Multi-GPU required" },
  title: "The commit needs more GPUs than the target has",
  rationale:
    "Tensor parallelism, collectives and Ray workers exist only with several GPUs; a runner that drops the flag measures a single-GPU path instead.",
  advice: "Run these commits on a machine with enough GPUs (`--target H100x4`), or leave them out.",
  needs: ["signals", "hardware", "target", "gpuRequests"],
  messages: {
    command: { text: "the command asks for {needed} GPUs, the target has {has}", severity: "blocking" },
    label: { text: "listed as {what}: {needed} GPUs, the target has {has}", severity: "note" },
    change: {
      text: "{what}: runs only with {needed} GPUs or more, the target has {has}",
      severity: "blocking",
    },
  },
  check({ signals, hardware, target, gpuRequests }) {
    const has = target.count;
    const changes = signals.filter(
      ({ signal, inSubject, fileShare, inDiff }) =>
        signal.group === "multi-gpu" &&
        (signal.minGpus ?? 2) > has &&
        fileShare >= MAJORITY &&
        (inDiff || inSubject),
    );
    return [
      ...gpuRequests
        .filter(({ value }) => value > has)
        .slice(0, 1)
        .map(({ value, origin }) => ({
          messageId: "command" as const,
          args: { needed: value, has },
          evidence: [origin] as const,
        })),
      ...hardware
        .filter(({ count }) => count > has)
        .map(({ text, count, origin }) => ({
          messageId: "label" as const,
          args: { what: text, needed: count, has },
          evidence: [origin] as const,
        })),
      ...changes.map(({ signal, origins }) => ({
        messageId: "change" as const,
        args: { what: signal.description, needed: signal.minGpus ?? 2, has },
        evidence: origins,
      })),
    ];
  },
});

/** Files of tensor-parallel layers are imported on one GPU too: only a change that is mostly about it counts. */
const MAJORITY = 0.5;
