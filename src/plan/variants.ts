import { argvOf } from "../commands/argv.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import type { AnalysedCommit, Analysis, CorrectedCommand } from "../model/analysis.ts";
import { type AnalysedAttempt, ladderStepSchema } from "../model/attempts.ts";
import { type Agent, agentLabel } from "../model/identity.ts";
import type { Process, VariantJob } from "../model/manifest.ts";
import type { RunnerCatalogue } from "../model/runnerCatalogue.ts";

type ProjectRunner = RunnerCatalogue["projects"][keyof RunnerCatalogue["projects"]];

/** Which agents get a variant: all that tried the commit, some by name, or none. */
export type AgentChoice = "all" | "none" | readonly string[];

/** Baseline, human, and each agent that tried the commit; empty where no runnable command is known. */
export function variantsOf(
  commit: AnalysedCommit,
  tries: Tries,
  runner: RunnerCatalogue,
  choice: AgentChoice,
): VariantJob[] {
  const tried = tries.get(commit.commit.slice(0, 8));
  const agents = agentsOf(tried?.agents ?? [], choice);
  const known: readonly Pick<VariantJob, "name" | "variant" | "agent">[] = [
    { name: "baseline", variant: "baseline", agent: null },
    { name: "human", variant: "human", agent: null },
    ...agents.map((agent) => ({ name: nameOf(agent), variant: "agent" as const, agent })),
  ];
  return known.flatMap((variant) => variantJob(variant, commit, tried?.attempts ?? [], runner));
}

/** What agents did, by the first eight characters of the commit. */
export type Tries = ReadonlyMap<string, { readonly agents: Agent[]; readonly attempts: AnalysedAttempt[] }>;

export function triesOf({ attempts, runs }: Analysis): Tries {
  const tries = new Map<string, { agents: Agent[]; attempts: AnalysedAttempt[] }>();
  const at = (commit: string) => {
    const known = tries.get(commit.slice(0, 8)) ?? { agents: [], attempts: [] };
    tries.set(commit.slice(0, 8), known);
    return known;
  };
  for (const attempt of attempts) at(attempt.commit).attempts.push(attempt);
  for (const { commit, agent } of [...attempts, ...runs])
    if (agent !== undefined) at(commit).agents.push(agent);
  return tries;
}

function agentsOf(tried: readonly Agent[], choice: AgentChoice): Agent[] {
  const distinct = new Map(tried.map((agent) => [agentLabel(agent), agent]));
  return [...distinct]
    .filter(([label, { name }]) => isChosen(choice, name, label))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, agent]) => agent);
}

function isChosen(choice: AgentChoice, name: string, label: string): boolean {
  if (choice === "all" || choice === "none") return choice === "all";
  return choice.includes(name) || choice.includes(label);
}

/** Letters, digits and dashes: a name becomes a shell function, a folder and a label of a cluster. */
function nameOf({ name, model }: Agent): string {
  const words = ["agent", name, ...(model === null ? [] : [model])].join("-").toLowerCase();
  return words.replace(/[^a-z0-9]+/g, "-").replace(/(?<!-)-+$/, "");
}

/** Human and agent run the corrected command; the baseline another one only where the pair differs on purpose. */
function variantJob(
  named: Pick<VariantJob, "name" | "variant" | "agent">,
  commit: AnalysedCommit,
  attempts: readonly AnalysedAttempt[],
  runner: RunnerCatalogue,
): VariantJob[] {
  const { client: text, server: serverText } = textsOf(named.variant, commit.corrected);
  if (text === null) return [];
  const client = argvOf(parseCommand(text));
  const server = serverText === null ? null : argvOf(parseCommand(serverText));
  const source = named.variant === "human" ? commit.commit : (commit.parent?.value ?? null);
  const project = commit.project === null ? undefined : runner.projects[commit.project];
  return [
    {
      ...named,
      evidence: evidenceOf(commit, named),
      sourceCommit: source,
      image: imageOf(named.variant, commit, project),
      build: buildOf(source, project),
      env: { ...server?.env, ...client.env },
      setup: setupOf(text, runner),
      server: serverText === null ? null : processOf(serverText),
      client: processOf(text),
      patch: named.agent === null ? null : patchOf(named.agent, attempts),
    },
  ];
}

/** The texts a variant runs. */
export function textsOf(
  variant: VariantJob["variant"],
  corrected: CorrectedCommand | null,
): { readonly client: string | null; readonly server: string | null } {
  const side = variant === "baseline" ? "baseline" : "test";
  return {
    client: corrected?.perVariant?.[side] ?? corrected?.client ?? null,
    server: corrected?.perVariant?.servers?.[side] ?? corrected?.server ?? null,
  };
}

function evidenceOf(
  { evidence }: AnalysedCommit,
  { variant, agent }: Pick<VariantJob, "variant" | "agent">,
): VariantJob["evidence"] {
  if (agent === null) return evidence[variant].is;
  return evidence.agents.find((each) => each.agent === agentLabel(agent))?.is ?? "not-run";
}

function processOf(text: string): Process {
  const parsed = parseCommand(text);
  const { argv, directories } = argvOf(parsed);
  const [first = text] = argv;
  const flags = [...new Set(parsed.flags.map(({ name }) => name))];
  const program = argv.length - parsed.arguments.length;
  return {
    argv: argv.length === 0 ? [first] : [...argv],
    directories: [...directories],
    help: parsed.entry.kind === "none" ? null : [...argv.slice(0, program), "--help"],
    expects: parsed.entry.kind === "none" ? [] : flags.filter((flag) => flag.startsWith("--")),
  };
}

/** An agent's patch is applied to the baseline image. */
function imageOf(
  variant: VariantJob["variant"],
  commit: AnalysedCommit,
  project: ProjectRunner | undefined,
): VariantJob["image"] {
  const named = variant === "human" ? project?.human : project?.baseline;
  const parent = commit.parent?.value;
  if (named == null || (named.tag.includes("{parent12}") && parent === undefined)) return null;
  const tag = named.tag.replace("{commit}", commit.commit).replace("{parent12}", (parent ?? "").slice(0, 12));
  return { repository: named.repository, tag, digest: null };
}

function buildOf(source: string | null, project: ProjectRunner | undefined): VariantJob["build"] {
  if (source === null || project === undefined) return null;
  const steps = project.build.map((argv) => argv.map((word) => word.replace("{commit}", source)));
  return { source: "runner catalogue", steps };
}

/** Data files that the command names and nobody downloads for it. */
function setupOf(text: string, { datasets }: RunnerCatalogue): VariantJob["setup"] {
  const words = parseCommand(text).arguments.map(({ value }) => value);
  return datasets
    .filter(({ file }) => words.some((word) => word === file || word.endsWith(`=${file}`)))
    .map(({ file, url }) => ({
      why: `the command reads ${file}`,
      argv: ["curl", "--fail", "--location", "--output", file, url],
    }));
}

/**
 * The patch an agent left at the commit: of several attempts the one that stands highest on the ladder, then the newest. An empty
 * patch is none: the run would measure the baseline twice.
 */
function patchOf(agent: Agent, attempts: readonly AnalysedAttempt[]): NonNullable<VariantJob["patch"]> {
  const [best] = attempts
    .filter(
      (each) =>
        each.agent !== undefined &&
        agentLabel(each.agent) === agentLabel(agent) &&
        each.patch?.empty === false &&
        each.copyOf === undefined,
    )
    .toSorted((a, b) => rungOf(b) - rungOf(a) || newerFirst(a, b));
  return {
    path: best?.patch?.file ?? null,
    sha256: best?.patch?.sha256 ?? null,
    bytes: best?.patch?.bytes ?? null,
    apply: "strict",
  };
}

/** The steps stand in the order of the ladder, from the bottom. */
const rungOf = ({ ladder }: AnalysedAttempt): number => ladderStepSchema.options.indexOf(ladder.step);

function newerFirst(a: AnalysedAttempt, b: AnalysedAttempt): number {
  const time = ({ writtenAt, startedAt }: AnalysedAttempt) => writtenAt ?? startedAt ?? "";
  const [one, other] = [`${time(a)} ${a.id}`, `${time(b)} ${b.id}`];
  return one < other ? 1 : one > other ? -1 : 0;
}
