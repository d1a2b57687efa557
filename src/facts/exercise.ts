import type { Gift, ModelEntry, Requirement } from "../model/catalogues.ts";
import type { Correction } from "../model/correction.ts";
import type { CommandFact, ComponentMatch, RequirementFact } from "../model/facts.ts";

export interface Circumstances {
  readonly command: CommandFact;
  readonly model: { readonly id: string; readonly entry: ModelEntry | null } | null;
  /** Day of the commit, ISO. */
  readonly date: string | null;
  readonly gpus: number;
  /** GPUs of the target; absent: any number. */
  readonly targetGpus?: number;
  /** Whether client or server take the flags at the commit; absent: nobody can tell. */
  readonly takes?: (gift: Gift) => boolean;
  /** A model that runs the changed code and fits on the target. */
  readonly other?: string | null;
}

/** Datasets whose requests carry images (benchmark_dataset.py of vLLM and its successors). */
const imageDatasets = /^(hf|random-mm|image|mmmu|vision-arena|burstgpt-mm|custom-mm)$/i;

/** What a component asks of the workload, held against the command. Only what a command can prove is `false`. */
export function requirementsOf(match: ComponentMatch, given: Circumstances): RequirementFact[] {
  return match.component.requires
    .filter(({ need }) => switchOf(need) === null)
    .map(({ need, otherwise, why, gives = [] }) => ({
      match,
      need,
      otherwise,
      why,
      corrections: [...giftsOf(gives, why, given), ...correctionsFor(need, why, given)],
      ...metBy(need, match, given),
    }));
}

/** Whether a model meets what the component asks of models, condition by condition; null where the catalogue cannot tell. */
export function modelConditions({ component, files }: ComponentMatch, entry: ModelEntry): (boolean | null)[] {
  return component.requires.flatMap(({ need }) => {
    if (need.kind === "model-feature" && need.orFlags === undefined) return [hasFeature(need.any, entry)];
    return need.kind === "model-file" ? [loadsChanged(entry, files)] : [];
  });
}

function hasFeature(any: readonly string[], { features }: ModelEntry): boolean {
  return any.some((feature) => features.includes(feature));
}

function loadsChanged({ architecture }: ModelEntry, files: readonly string[]): boolean | null {
  return architecture === null ? null : loadsFile(architecture, files);
}

/** The flag that selects an implementation, where a requirement is nothing else: rules treat it as a switch. */
export function switchOf(need: Requirement): string | null {
  const [name] = need.kind === "flag" ? need.any : [];
  return name !== undefined && /^--(use|enable)-/.test(name) && !name.includes("lora") ? name : null;
}

type Met = Pick<RequirementFact, "met" | "found">;

function metBy(need: Requirement, match: ComponentMatch, given: Circumstances): Met {
  const { workload, mode } = given.command;
  switch (need.kind) {
    case "mode":
      return {
        met: mode === null ? null : need.any.includes(mode),
        found: `the command is a ${mode ?? "unknown"} benchmark`,
      };
    case "modality":
      return modalityMet(given);
    case "flag":
      return flagMet(need, given);
    case "flag-absent": {
      const present = need.any.find((flag) => workload.flags.includes(flag));
      return { met: present === undefined, found: flagWords(present ?? need.any[0], present !== undefined) };
    }
    case "env":
      return envMet(need, given);
    case "model-feature":
      return need.orFlags?.some((flag) => workload.flags.includes(flag)) === true
        ? { met: true, found: "a flag of the command brings it" }
        : modelMet(given, (entry) => hasFeature(need.any, entry));
    case "model-file":
      return modelMet(given, (entry) => loadsChanged(entry, match.files));
    case "gpus":
      // A serving client says nothing of its server's parallelism.
      if (given.targetGpus !== undefined && given.targetGpus < need.min)
        return { met: false, found: `${given.targetGpus} GPU on the target` };
      if (mode === "serving" && given.gpus === 1)
        return { met: null, found: "the client does not tell how many GPUs serve" };
      return { met: given.gpus >= need.min, found: `${given.gpus} GPU in the command` };
    case "prompts": {
      const prompts =
        workload.prompts?.value ?? (mode === "serving" || mode === "throughput" ? null : need.min);
      return { met: prompts === null ? null : prompts >= need.min, found: `${prompts ?? "?"} prompts` };
    }
    case "dataset": {
      const dataset = workload.dataset?.value;
      return {
        met: dataset === undefined ? null : need.any.includes(dataset),
        found: `dataset ${dataset ?? "not given"}`,
      };
    }
  }
}

function flagMet(need: Extract<Requirement, { kind: "flag" }>, { command, date }: Circumstances): Met {
  const { holding, any } = need;
  const isNamed = (flag: string | null) => flag !== null && any.includes(flag.replaceAll("_", "-"));
  const uses = command.check.arguments.filter(({ flag, resolved }) => isNamed(resolved) || isNamed(flag));
  const present = uses[0]?.flag ?? any.find((flag) => command.workload.flags.includes(flag));
  const isOther = (values: readonly string[]) => !holding?.some((word) => values.join(" ").includes(word));
  const [use] = uses;
  if (holding !== undefined && use !== undefined && uses.every(({ values }) => isOther(values)))
    return { met: false, found: `${use.flag} ${use.values.join(" ")}` };
  const words = flagWords(present ?? any[0], present !== undefined);
  if (present === undefined && isDefault(need.defaultSince, date))
    return { met: true, found: `${words}, and it is the default` };
  return { met: present !== undefined, found: words };
}

function flagWords(flag: string | undefined, isThere: boolean): string {
  return `${isThere ? "" : "no "}${flag} in the command`;
}

/** From the day on which something became the default, nobody need ask for it. */
export function isDefault(since: string | undefined, date: string | null): boolean {
  return since !== undefined && date !== null && date.slice(0, 10) >= since;
}

function modalityMet({ command }: Circumstances): Met {
  const dataset = command.workload.dataset?.value;
  const images = command.workload.flags.some((flag) => /image|multi-?modal|-mm-/.test(flag));
  if (images) return { met: true, found: "image arguments in the command" };
  if (dataset !== undefined)
    return { met: imageDatasets.test(dataset), found: `dataset ${dataset} is text only` };
  // Offline scripts build token ids, and the serving client's default dataset is text.
  return { met: command.mode === null ? null : false, found: "no dataset with images in the command" };
}

function envMet(need: Extract<Requirement, { kind: "env" }>, { command, date }: Circumstances): Met {
  const value = command.workload.env[need.name];
  if (value !== undefined) return { met: need.any.includes(value), found: `${need.name}=${value}` };
  const { defaultSince, defaultUntil } = need;
  const byDefault =
    isDefault(defaultSince, date) ||
    (defaultUntil !== undefined && date !== null && !isDefault(defaultUntil, date));
  const isDated = defaultSince !== undefined || defaultUntil !== undefined;
  return {
    met: byDefault ? true : date === null && isDated ? null : false,
    found: `${need.name} not set${byDefault ? ", and it is the default" : ""}`,
  };
}

function modelMet({ model }: Circumstances, test: (entry: ModelEntry) => boolean | null): Met {
  if (model === null) return { met: null, found: "no model in the command" };
  if (model.entry === null) return { met: null, found: `${model.id} is not in the model catalogue` };
  return { met: test(model.entry), found: `model ${model.id}` };
}

/** `models/qwen2_vl.py` holds Qwen2VLForConditionalGeneration: compared without case, digits' separators and suffix. */
function loadsFile(architecture: string, files: readonly string[]): boolean | null {
  const wanted = plain(architecture.replace(/For\w+$|Model$/, ""));
  const models = files
    .map((file) => /models\/(\w+)\.py$/.exec(file)?.[1])
    .filter((name) => name !== undefined);
  if (models.length === 0) return null;
  return models.some((name) => plain(name) === wanted || wanted.startsWith(plain(name)) || shared.has(name));
}

/** Files that many architectures are built from: a change there may be reached by any model. */
const shared = new Set(["utils", "interfaces", "registry", "adapters", "config", "__init__", "llama"]);

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** The first words of the map that programs of that day take; a flag that stands there with another value is its author's. */
function giftsOf(gifts: readonly Gift[], reason: string, given: Circumstances): Correction[] {
  const { command, date, takes } = given;
  const day = date?.slice(0, 10);
  if (takes === undefined || day === undefined) return [];
  const gift = gifts.find(
    (each) => (each.since ?? "") <= day && (each.until === undefined || day < each.until) && takes(each),
  );
  const isThere = gift?.flags.some(({ flag }) => command.workload.flags.includes(flag)) === true;
  if (gift === undefined || isThere) return [];
  const side = command.check.role === "client" ? gift.side : "client";
  return gift.flags.map((each) => ({ kind: "add-flag", ...each, side, reason, confidence: "likely" }));
}

/** What the command would have to say; only where a word can correct it. */
function correctionsFor(need: Requirement, reason: string, { model, other }: Circumstances): Correction[] {
  const isOfModel = need.kind === "model-file" || need.kind === "model-feature";
  if (isOfModel && model !== null && other != null)
    return [{ kind: "replace-model", from: model.id, to: other, reason, confidence: "likely" }];
  const [first] = "any" in need ? need.any : [];
  if (need.kind === "env" && first !== undefined)
    return [{ kind: "set-env", name: need.name, value: first, reason, confidence: "likely" }];
  if (need.kind === "flag-absent" && first !== undefined)
    return [{ kind: "drop-flag", flag: first, reason, confidence: "likely" }];
  if (need.kind === "prompts")
    return [
      { kind: "set-value", flag: "--num-prompts", value: String(need.min), reason, confidence: "likely" },
    ];
  return [];
}
