import type { AttemptPartRecord, Claim, RawAttemptRecord, RawPatch } from "../model/attemptParts.ts";
import type { AttemptPatch, AttemptRecord, Attribution } from "../model/attempts.ts";
import type { AgentCatalogue, AttemptErrorCatalogue, PromptCatalogue } from "../model/catalogues.ts";
import type { Agent, Project } from "../model/identity.ts";
import type { Problem } from "../model/records.ts";
import { unifier } from "../dataset/agents.ts";
import { errorClasser, type ErrorClasser } from "./attemptErrors.ts";
import { type AttemptPlace, attemptPlace } from "./attemptPath.ts";
import { grouped, linkCopies } from "./attemptCopies.ts";
import { statusOf } from "./ending.ts";
import { type Unplaced, unplacedProblems, withEvaluations } from "./evaluations.ts";
import { type Shown, shownTo } from "./leak.ts";
import { promptOf } from "./prompts.ts";
import { mergedTogether } from "./together.ts";
import {
  best,
  claimsOf,
  isFamily,
  modelHearsay,
  modelTrust,
  nameTrust,
  projectOfPath,
  type StatedClaim,
} from "./whose.ts";

export interface AttemptKnowledge {
  readonly agents: AgentCatalogue;
  readonly prompts: PromptCatalogue;
  readonly attemptErrors: AttemptErrorCatalogue;
}

/** What becomes of a patch: its identity, and what was read from it. */
export type DigestPatch = (raw: RawPatch, attempt: PatchedAttempt) => AttemptPatch;

/** Keeps what an attempt was shown until the human change is known. */
export type KeepShown = (attempt: AttemptRecord, shown: Shown) => void;

/** What the digestion of a patch may know of its attempt. */
export type PatchedAttempt = Pick<AttemptRecord, "id" | "commit" | "prompt" | "targets">;

export interface JoinedAttempts {
  readonly attempts: readonly AttemptRecord[];
  readonly problems: readonly Problem[];
}

/**
 * Joins the files of every run directory into one attempt, then finds which attempts are copies of each other.
 * A directory that names no commit is a problem. Records come in the order of their paths: a directory is joined, and
 * its texts are let go, as soon as a file outside it follows.
 */
export class AttemptJoin {
  readonly #joiner: Joiner;
  readonly #open = new Map<string, RawAttemptRecord[]>();
  readonly #together = new Set<string>();
  readonly #joined: (Joined & { readonly directory: string })[] = [];
  readonly #evaluations: AttemptPartRecord[] = [];
  readonly #unplaced: Unplaced[] = [];

  constructor(knowledge: AttemptKnowledge, digestPatch: DigestPatch, keepShown: KeepShown) {
    this.#joiner = new Joiner(knowledge, digestPatch, keepShown);
  }

  add(record: RawAttemptRecord): void {
    if (record.kind === "attempt-part" && record.part === "evaluation") {
      this.#evaluations.push(record);
      return;
    }
    if (record.together === true) this.#together.add(record.directory);
    for (const directory of this.#open.keys()) {
      if (this.#together.has(directory)) continue;
      if (directory !== "." && !record.file.startsWith(`${directory}/`)) this.#close(directory);
    }
    const known = this.#open.get(record.directory);
    if (known === undefined) this.#open.set(record.directory, [record]);
    else known.push(record);
  }

  finish(): JoinedAttempts {
    for (const [directory, records] of mergedTogether(this.#open)) this.#join(directory, records);
    const { left } = withEvaluations(this.#attempts(), this.#evaluations);
    for (const [directory, records] of grouped(left, directoryOf)) this.#join(directory, records);
    const { attempts, problems } = withEvaluations(this.#attempts(), this.#evaluations);
    return {
      attempts: linkCopies(attempts),
      problems: [
        ...this.#joined.flatMap(({ problem }) => problem ?? []),
        ...problems,
        ...unplacedProblems(this.#unplaced),
      ],
    };
  }

  #attempts(): AttemptRecord[] {
    return withOwnIds(this.#joined.toSorted((a, b) => (a.directory < b.directory ? -1 : 1)));
  }

  #close(directory: string): void {
    const records = this.#open.get(directory) ?? [];
    this.#open.delete(directory);
    this.#join(directory, records);
  }

  #join(directory: string, records: readonly RawAttemptRecord[]): void {
    const joined = this.#joiner.join(directory, records);
    // what names its task and no commit stands with others in one file
    const task = records.find(isPart)?.said.task;
    if (joined.attempt === undefined && task !== undefined && records[0] !== undefined)
      this.#unplaced.push({ file: records[0].file, task });
    else this.#joined.push({ directory, ...joined });
  }
}

function isPart(record: RawAttemptRecord): record is AttemptPartRecord {
  return record.kind === "attempt-part";
}

/** An attempt that only a report tells of is called by the report's agent and its task. */
function directoryOf({ directory, said: { claims = [], task = "" } }: AttemptPartRecord): string {
  const agent = claims.find(({ field }) => field === "agent")?.value;
  return [...(directory === "." ? [] : [directory]), ...(agent === undefined ? [] : [agent]), task].join("/");
}

/** Two folders may hold a run directory of the same name: the second one is then called by its whole path. */
function withOwnIds(joined: readonly (Joined & { readonly directory: string })[]): AttemptRecord[] {
  const taken = new Set<string>();
  return joined.flatMap(({ attempt, directory }) => {
    if (attempt === undefined) return [];
    const id = taken.has(attempt.id) ? directory : attempt.id;
    taken.add(id);
    return [id === attempt.id ? attempt : { ...attempt, id }];
  });
}

interface Joined {
  readonly attempt?: AttemptRecord;
  readonly problem?: Problem;
}

/** Which part is believed first; the journal was written by what ran the agent. */
const byTrust = [
  "journal",
  "trajectory",
  "stdout",
  "summary",
  "prompt",
  "task",
  "targets",
  "prediction",
  "stderr",
  "evaluation",
];
class Joiner {
  readonly #unify: (agent: Agent) => Agent;
  readonly #errors: ErrorClasser;
  readonly #prompts: PromptCatalogue;
  readonly #digestPatch: DigestPatch;
  readonly #keepShown: KeepShown;

  constructor(knowledge: AttemptKnowledge, digestPatch: DigestPatch, keepShown: KeepShown) {
    this.#unify = unifier(knowledge.agents);
    this.#errors = errorClasser(knowledge.attemptErrors);
    this.#prompts = knowledge.prompts;
    this.#digestPatch = digestPatch;
    this.#keepShown = keepShown;
  }

  join(directory: string, records: readonly RawAttemptRecord[]): Joined {
    const place = attemptPlace(directory);
    const parts = records
      .flatMap((record) => (record.kind === "attempt-part" ? [record] : []))
      .toSorted((a, b) => byTrust.indexOf(a.part) - byTrust.indexOf(b.part) || (a.file < b.file ? -1 : 1));
    const patch = records.find((record) => record.kind === "raw-patch");
    const commit = first(parts, "commit") ?? /(?:^|_)([0-9a-f]{8})$/.exec(place.item)?.[1];
    if (commit === undefined) return { problem: noCommit(directory) };
    const base = this.#base(place, commit, parts, records);
    const shown = shownTo(parts);
    if (shown !== null) this.#keepShown(base, shown);
    return { attempt: patch === undefined ? base : { ...base, patch: this.#patch(patch, base, parts) } };
  }

  #base(
    place: AttemptPlace,
    commit: string,
    parts: readonly AttemptPartRecord[],
    records: readonly RawAttemptRecord[],
  ): AttemptRecord {
    const [main] = [...parts, ...records];
    const journal = parts.find(({ part }) => part === "journal");
    const claims = claimsOf(place, parts);
    const agent = this.#agent(claims, parts);
    const project = first(parts, "project") ?? projectOfPath(claims);
    const run = best(claims, "run", nameTrust)?.value ?? place.run;
    const prompt = promptOf(parts, this.#prompts);
    return {
      kind: "attempt",
      id: place.id,
      commit,
      ...stated("parent", first(parts, "parent")),
      ...stated("project", project),
      ...stated("agent", agent),
      run,
      ...stated("task", first(parts, "task")),
      format: main?.format ?? "",
      file: main?.file ?? "",
      parts: records
        .map((record) => ({
          part: record.kind === "raw-patch" ? ("patch" as const) : record.part,
          file: record.file,
          bytes: record.bytes,
        }))
        .toSorted((a, b) => (a.file < b.file ? -1 : 1)),
      ...stated("journalSha256", journal?.sha256),
      ...statusOf(first(parts, "statusText")),
      ...stated("returnCode", first(parts, "returnCode")),
      ...stated("startedAt", first(parts, "startedAt")),
      ...stated("writtenAt", first(parts, "writtenAt")),
      ...stated("durationS", first(parts, "durationS")),
      ...stated("firstEditS", first(parts, "firstEditS")),
      ...stated("budgetS", first(parts, "budgetS")),
      ...stated("tokens", first(parts, "tokens")),
      ...stated("costUsd", first(parts, "costUsd")),
      ...stated("steps", first(parts, "steps")),
      ...stated("maxSteps", first(parts, "maxSteps")),
      ...stated("agentSaysDone", first(parts, "agentSaysDone")),
      ...stated("prompt", prompt),
      ...stated("targets", first(parts, "targets")),
      attribution: this.#attribution(claims, { agent, project, run }),
      samePatchAs: [],
      errors: this.#errors(parts),
    };
  }

  #patch(raw: RawPatch, attempt: AttemptRecord, parts: readonly AttemptPartRecord[]): AttemptPatch {
    const predicted = first(parts, "predicted");
    const patch = this.#digestPatch(raw, attempt);
    return predicted === undefined ? patch : { ...patch, asPredicted: predicted.sha256 === patch.textSha256 };
  }

  #agent(claims: readonly StatedClaim[], parts: readonly AttemptPartRecord[]): Agent | undefined {
    const name = best(claims, "agent", nameTrust)?.value ?? first(parts, "tool");
    if (name === undefined) return undefined;
    const agent = this.#unify({ name, model: best(claims, "model", modelTrust)?.value ?? null });
    if (agent.model !== null) return agent;
    return this.#unify({ name, model: best(claims, "model", modelHearsay)?.value ?? null });
  }

  /** Every word about whose attempt it is, and which of them is contradicted by a better one. */
  #attribution(
    claims: readonly StatedClaim[],
    found: {
      readonly agent: Agent | undefined;
      readonly project: Project | undefined;
      readonly run: string | null;
    },
  ): Attribution[] {
    return claims.map(({ field, value, file, pointer }) => {
      const truth =
        field === "project"
          ? found.project
          : field === "run"
            ? found.run
            : found.agent?.[field === "agent" ? "name" : "model"];
      const meant = this.#meaning(field, value, found.agent?.name);
      const wrong =
        truth != null && meant !== null && meant !== truth && !(field === "model" && isFamily(meant, truth));
      return { field, value, origin: { file, pointer }, ...(wrong ? { wrong: true as const } : {}) };
    });
  }

  #meaning(field: Claim["field"], value: string, name = ""): string | null {
    if (field === "agent") return this.#unify({ name: value, model: null }).name;
    // `default` is no model but the agent's own, which the catalogue knows
    return field === "model" ? this.#unify({ name, model: value }).model : value;
  }
}

type PartFacts = AttemptPartRecord["said"];

/** The first part that says it, best first. */
function first<K extends keyof PartFacts>(
  parts: readonly AttemptPartRecord[],
  key: K,
): PartFacts[K] | undefined {
  return parts.find(({ said }) => said[key] !== undefined)?.said[key];
}

function stated<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: T };
}

function noCommit(directory: string): Problem {
  return {
    file: directory,
    pointer: "",
    reason: "a run directory that names no commit",
    advice: "keep its journal.json or prompt.json beside the other files",
  };
}
