import type { Facts, GpuRequest } from "../model/facts.ts";
import { defineRule, type Report } from "./rule.ts";

export default defineRule({
  id: "gpu-count-exceeded",
  axis: "hardware",
  decides: { rank: 120, category: "Multi-GPU required", whereFixable: "More GPUs than it needs" },
  title: "The commit needs more GPUs than the target has",
  rationale:
    "Tensor parallelism, collectives and Ray workers exist only with several GPUs; a runner that drops the flag measures a single-GPU path instead.",
  advice: "Run these commits on a machine with enough GPUs (`--target H100x4`), or leave them out.",
  needs: ["signals", "hardware", "target", "gpuRequests", "changedFiles", "thresholds"],
  messages: {
    command: { text: "the command asks for {needed} GPUs, the target has {has}", severity: "blocking" },
    commandMore: {
      text: "the command asks for {needed} GPUs, the target has {has}; a model that fits and the change need no more",
      severity: "fixable",
    },
    author: {
      text: "the author's own line asks for {needed} GPUs, and {model} does not fit on the target's {has}",
      severity: "blocking",
    },
    authorMore: {
      text: "the author measured on {needed} GPUs, the target has {has}",
      severity: "note",
    },
    authorLess: {
      text: "the command asks for {needed} GPUs, the target has {has}; the author's own line needs {less}",
      severity: "fixable",
    },
    label: { text: "listed as {what}: {needed} GPUs, the target has {has}", severity: "note" },
    change: {
      text: "{what}: runs only with {needed} GPUs or more, the target has {has}",
      severity: "blocking",
    },
  },
  check: (facts) => [...requests(facts), ...labels(facts), ...changes(facts)],
});

type Id = "command" | "commandMore" | "author" | "authorMore" | "authorLess" | "label" | "change";
type Given = Pick<Facts, "signals" | "hardware" | "target" | "gpuRequests" | "changedFiles" | "thresholds">;

/** What is asked for. An author who starts the engine on fewer GPUs than a recorded command shows that fewer are enough. */
function requests({ gpuRequests, target, signals }: Given): Report<Id>[] {
  const has = target.count;
  const asked = gpuRequests.find(({ by }) => by === "command");
  const [author] = gpuRequests.filter(({ by }) => by === "author").toSorted((a, b) => a.value - b.value);
  const needed = Math.min(asked?.value ?? Infinity, author?.value ?? Infinity);
  if (asked !== undefined && asked.value > has) {
    if (needed > has) return [asksForMore(asked, signals, has)];
    return [lessIsEnough(asked, author?.value ?? has, has)];
  }
  if (author === undefined || author.value <= has) return [];
  const { forModel: model } = author;
  return [
    {
      messageId: model === undefined ? "authorMore" : "author",
      args: { needed: worded(author), has, ...(model === undefined ? {} : { model }) },
      evidence: [author.origin],
    },
  ];
}

/** Where the model fits and no changed line is about several GPUs, the count is a choice of the measurement. */
function asksForMore(asked: GpuRequest, signals: Given["signals"], has: number): Report<Id> {
  const { flag, origin } = asked;
  const isAboutSeveral = signals.some(
    ({ signal, inSource, inSubject }) => signal.group === "multi-gpu" && (inSource || inSubject),
  );
  const args = { needed: worded(asked), has };
  if (asked.isForSpeed !== true || asked.isLeast === true || flag === undefined || isAboutSeveral)
    return { messageId: "command", args, evidence: [origin] };
  const reason = `the target has ${has}`;
  const correction = { kind: "set-value", flag, value: String(has), reason, confidence: "likely" } as const;
  return { messageId: "commandMore", args, evidence: [origin], corrections: [correction] };
}

function worded({ value, isLeast }: GpuRequest): string | number {
  return isLeast === true ? `at least ${value}` : value;
}

function lessIsEnough({ value: needed, flag, origin }: GpuRequest, less: number, has: number): Report<Id> {
  const reason = `the author's own line needs ${less}`;
  return {
    messageId: "authorLess",
    args: { needed, has, less },
    evidence: [origin],
    corrections:
      flag === undefined
        ? []
        : [{ kind: "set-value", flag, value: String(less), reason, confidence: "likely" }],
  };
}

function labels({ hardware, target: { count: has } }: Given): Report<Id>[] {
  return hardware
    .filter(({ count }) => count > has)
    .map(({ text, count, origin }) => ({
      messageId: "label",
      args: { what: text, needed: count, has },
      evidence: [origin],
    }));
}

/** Files of tensor-parallel layers are imported on one GPU too: only a change that is mostly about it, or says so, counts. */
function changes({ signals, target: { count: has }, changedFiles, thresholds }: Given): Report<Id>[] {
  return signals
    .filter(
      ({ signal, inSubject, inSource, inDiff, fileShare }) =>
        signal.group === "multi-gpu" &&
        (signal.minGpus ?? 2) > has &&
        ((fileShare >= thresholds.majorityShare && inDiff) ||
          (inSubject && (inSource || changedFiles.length === 0))),
    )
    .map(({ signal, origins }) => ({
      messageId: "change",
      args: { what: signal.description, needed: signal.minGpus ?? 2, has },
      evidence: origins,
    }));
}
