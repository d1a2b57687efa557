import type {
  CommandFact,
  ComponentMatch,
  CuratedCommand,
  Facts,
  NamedModel,
  Sourced,
} from "../model/facts.ts";
import type { ImageList } from "../model/images.ts";
import type { Origin } from "../model/origin.ts";
import type { Policy } from "../model/policy.ts";
import type { CurationRecord, Variant } from "../model/records.ts";
import { thresholdsOf } from "../model/thresholds.ts";
import type { Run } from "../model/runState.ts";
import type { CommitComparisons } from "../effects/comparisons.ts";
import { authoredCommands, measures } from "./authored.ts";
import { candidateEffects } from "./candidateEffects.ts";
import { commandFact } from "./commandFact.ts";
import { mismatchFacts } from "./mismatches.ts";
import { componentsOf } from "./components.ts";
import { authoredServer, withServer } from "./authoredServer.ts";
import { modelConditions } from "./exercise.ts";
import { gpuRequests, machinesOf } from "./gpus.ts";
import { hardwareFloors } from "./hardwareFloors.ts";
import { gpuOfTarget, readLabel, signalFacts, subjectSignals } from "./hardware.ts";
import { imagesOf } from "./images.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { limitsOf } from "./limits.ts";
import { memoryOf } from "./memory.ts";
import { namedComponents } from "./named.ts";
import { modelsNamed, namedModel } from "./namedModel.ts";
import { parentGaps, type ParentMapping } from "./parents.ts";
import { isIgnoredPath } from "../patches/signals.ts";
import { proposalsOf } from "./proposals.ts";
import { reachedBy } from "./reach.ts";
import { offPath } from "./runCodes.ts";
import { switchesOf } from "./switches.ts";
import { ofTrials, trialsOf } from "./trials.ts";
import { unreachedRuns } from "./unreached.ts";
import { keyKnowledge } from "../dataset/settings.ts";
import { loadGate } from "../effects/loadGate.ts";

/** What facts of one commit need to know of the whole set, and of what lies outside it. */
export interface SetKnowledge {
  /** Images that exist; null where nobody asked. */
  readonly images: ImageList | null;
  readonly mappings: readonly ParentMapping[];
  /** Cells of published tables that are ratios among differences. */
  readonly ratios: ReadonlySet<string>;
}

/** Everything a rule may ask about one commit. Derived facts are made here, once; rules only read. */
export function factsOf(
  commit: JoinedCommit,
  comparisons: CommitComparisons,
  policy: Policy,
  knowledge: Knowledge,
  ofSet: SetKnowledge,
): Facts {
  const thresholds = thresholdsOf(policy);
  const gpu = gpuOfTarget(policy.target, knowledge.gpus);
  const date = commit.date[0];
  const { command, commands, authored } = commandsOf(commit, knowledge);
  const model = namedModel(command, authored, commit, knowledge.models);
  const change = commit.change;
  const components =
    change === null
      ? undefined
      : componentsOf(change.value, change.file, commit.project, knowledge.components, knowledge.signals);
  // What owns most of the change decides what must run; benchmark scripts run nothing of the engine.
  const dominant = components?.find(
    ({ component, share }) => component.level !== "none" && share > thresholds.majorityShare,
  );
  const named = namedComponents(commit.subject[0], components ?? [], commit.project, knowledge.components);
  const about = [
    ...(dominant === undefined ? [] : [dominant]),
    ...named.filter(({ component }) => component.id !== dominant?.component.id),
  ];
  const models = modelFacts(model, about, { commit, authored, policy, knowledge });
  const server = authoredServer(
    authored,
    models.memory?.other ?? command?.workload.model?.value ?? null,
    policy.target,
  );
  const other = models.memory?.other ?? null;
  const reaching = { commit, about, server, model, other, knowledge, target: policy.target };
  const unreached = unreachedRuns(commit, dominant, knowledge.models);
  return {
    identity: { id: commit.id, hash: commit.hash, project: commit.project, origins: originsOf(commit) },
    target: { ...policy.target, entry: gpu },
    policy,
    ...optional("validity", policy.validity),
    thresholds,
    ...optional("subject", commit.subject[0]),
    ...optional("date", date),
    parents: commit.parent,
    hardware: commit.hardware.slice(0, 1).map((label) => readLabel(label, knowledge.gpus, gpu)),
    ...optional("change", change?.value),
    changedFiles:
      change === null ? [] : change.value.files.map((each) => ({ ...each, statedIn: change.file })),
    sourceFiles: (change?.value.files ?? [])
      .map(({ path }) => path)
      .filter((path) => !isIgnoredPath(knowledge.signals, path)),
    signals:
      change === null
        ? subjectSignals(commit.subject[0], knowledge.signals, gpu)
        : signalFacts(change.value, change.file, knowledge.signals, gpu),
    ...optional("components", components),
    ...optional(
      "requirements",
      command === null || about.length === 0 ? undefined : reachedBy(command, reaching),
    ),
    switches:
      change === null
        ? []
        : switchesOf(
            change.value,
            change.file,
            dominant,
            command === null ? null : withServer(command, server),
            date?.value ?? null,
          ),
    ...optional("server", server ?? undefined),
    ...optional("command", command ?? undefined),
    gpuRequests: gpuRequests(command, authored, models),
    commands,
    ...optional("curatedCommand", curatedCommandOf(commit, knowledge)),
    ...models,
    runs: byVariant(commit.runs),
    evidence: commit.evidence,
    own: commit.own,
    attempts: commit.attempts,
    attemptLimits: {
      vagueBelow: knowledge.prompts.vagueBelow,
      criteria: Object.fromEntries(knowledge.prompts.criteria.map(({ id, title }) => [id, title])),
      shortestS: knowledge.prompts.shortestAttemptS,
    },
    copies: commit.copies,
    ...mismatchFacts(commit, policy, loadGate(policy, keyKnowledge(knowledge.workload))),
    failures: commit.failures,
    limits: limitsOf(commit.failures, command),
    images: imagesOf(commit, commit.failures, ofSet.images),
    parentGaps: parentGaps(commit, ofSet.mappings),
    comparisons: comparisons.all,
    candidates: candidateEffects(commit, comparisons.all, policy, {
      ratios: ofSet.ratios,
      isOffPath: offPath(knowledge.signals, gpu),
    }),
    floors: hardwareFloors(commit, knowledge),
    ...optional("claims", policy.claims),
    ...optional("primary", ofTrials(comparisons.primary, { ...commit, unreached }, policy) ?? undefined),
    machines: machinesOf(commit, knowledge),
    unreached,
    trials: trialsOf({ ...commit, unreached }, comparisons.all, policy),
    proposals:
      components === undefined
        ? []
        : proposalsOf({
            ...reaching,
            commit,
            components: [...named.filter(({ share }) => share === 0), ...components],
            recorded: [...authored.map(({ text, origin }) => ({ value: text, origin })), ...commands],
            least: thresholds.proposalShare,
          }),
    conflicts: conflictsOf(commit, modelsNamed(command, authored, commit)),
  };
}

/** `exactOptionalPropertyTypes`: an unknown fact is an absent key. */
function optional<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

function originsOf(commit: JoinedCommit): readonly [Origin, ...Origin[]] {
  const [first, ...rest] = [
    ...commit.records.map(({ file }) => file),
    ...commit.runs.map(({ file }) => file),
    ...commit.attempts.map(({ file }) => file),
  ];
  const origin = (file: string): Origin => ({ file, pointer: "" });
  return [origin(first ?? commit.curation[0]?.file ?? "?"), ...rest.slice(0, 2).map(origin)];
}

interface Commands {
  /** The one that is judged. */
  readonly command: CommandFact | null;
  /** Every one that a source names for the commit, best first. */
  readonly commands: readonly Sourced<string>[];
  readonly authored: readonly CommandFact[];
}

/** Recorded commands, or what the runs executed; without either what the author wrote down and measures something. */
function commandsOf(commit: JoinedCommit, knowledge: Knowledge): Commands {
  const authored = authoredCommands(commit, knowledge);
  const [chosen] = commit.command;
  if (chosen !== undefined)
    return { command: commandFact(chosen, commit, knowledge), commands: commit.command, authored };
  const measuring = authored.filter(measures);
  return {
    command: measuring[0] ?? null,
    commands: measuring.map(({ text, origin }) => ({ value: text, origin, format: AUTHORED })),
    authored,
  };
}

/** The format of a command that stands in prose. */
const AUTHORED = "author's text";

interface ModelCircumstances {
  readonly commit: JoinedCommit;
  readonly authored: readonly CommandFact[];
  readonly policy: Policy;
  readonly knowledge: Knowledge;
}

function modelFacts(
  model: NamedModel | null,
  about: readonly ComponentMatch[],
  {
    commit,
    authored,
    policy: { target },
    knowledge: { models: catalogue, memory: budget },
  }: ModelCircumstances,
): Pick<Facts, "model" | "memory"> {
  if (model === null) return {};
  const { change, date, project } = commit;
  const { entry } = model;
  const day = date[0]?.value.slice(0, 10) ?? null;
  const conditions =
    change === null
      ? null
      : (each: NonNullable<typeof entry>) => about.flatMap((match) => modelConditions(match, each));
  const own = modelsNamed(null, authored, commit).map(({ id }) => id);
  const memory = memoryOf(model, { target, catalogue, conditions, budget, project, day, own });
  return {
    ...(entry === null ? {} : { model: { ...model, entry } }),
    ...(memory === null ? {} : { memory }),
  };
}

function curatedCommandOf(commit: JoinedCommit, knowledge: Knowledge): CuratedCommand | undefined {
  const read = (field: CurationRecord["field"]) => {
    const found = commit.curation.find((record) => record.field === field);
    return found === undefined || typeof found.value !== "string"
      ? null
      : commandFact({ value: found.value, origin: found.origin }, commit, knowledge);
  };
  const command = read("corrected-command");
  return command === null ? undefined : { command, baseline: read("corrected-baseline-command") };
}

function byVariant(runs: readonly Run[]): Record<Variant, Run[]> {
  const of = (variant: Variant) => runs.filter((run) => run.variant === variant);
  return { baseline: of("baseline"), human: of("human"), agent: of("agent") };
}

/** Commands on which sources differ; white space does not count. */
/** In universal time; as written where it is no date. */
function dayOf(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? date : time.toISOString().slice(0, 10);
}

type Stated = Facts["conflicts"][number]["values"];

function conflictsOf(commit: JoinedCommit, models: readonly Omit<NamedModel, "entry">[]): Facts["conflicts"] {
  const distinct = (values: Stated, sameAs = (value: string) => value) => {
    const seen = new Map<string, Stated[number]>();
    for (const each of values) {
      const key = sameAs(each.value.replace(/\s+/g, " ").trim());
      if (!seen.has(key)) seen.set(key, each);
    }
    return [...seen.values()];
  };
  const all = [
    { fact: "command", values: distinct(commit.command) },
    { fact: "model", values: distinct(models.map(({ id: value, origin }) => ({ value, origin }))) },
    { fact: "hardware", values: distinct(commit.hardware) },
    // hashes are of different length, and clocks of different places
    { fact: "parent", values: distinct(commit.parent, (hash) => hash.slice(0, 8)) },
    { fact: "day", values: distinct(commit.date, dayOf) },
  ];
  return all.filter(({ values }) => values.length > 1);
}
