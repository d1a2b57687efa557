import { listedCopies } from "../dataset/copies.ts";
import { unplacedFiles } from "../dataset/unplaced.ts";
import { agentResults } from "../dataset/agentResults.ts";
import { summarise } from "../attempts/attemptSummary.ts";
import { constantValues } from "../dataset/constantValues.ts";
import { keyKnowledge } from "../dataset/settings.ts";
import { compareAll, type CommitComparisons } from "../effects/comparisons.ts";
import { loadGate } from "../effects/loadGate.ts";
import { ratiosAmong } from "../facts/candidateEffects.ts";
import { factsOf, type SetKnowledge } from "../facts/facts.ts";
import { ladderOf } from "../attempts/ladder.ts";
import { judgementsOf } from "../attempts/judgements.ts";
import type { JoinedCommit } from "../dataset/join.ts";
import { gpuOfTarget } from "../facts/hardware.ts";
import { codesOf } from "../facts/runCodes.ts";
import { lacksOf } from "../facts/lacks.ts";
import { parentMappings } from "../facts/parents.ts";
import { layersFor } from "../knowledge/linear.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import {
  type Analysis,
  type AnalysedCommit,
  ANALYSIS_SCHEMA,
  ANALYSIS_VERSION,
  type CorrectedCommand,
} from "../model/analysis.ts";
import type { Judgement } from "../model/judgements.ts";
import type { AnalysedAttempt } from "../model/attempts.ts";
import type { FailedExecution } from "../model/failures.ts";
import type { Facts } from "../model/facts.ts";
import type { OutdatedKnowledge } from "../model/knownUntil.ts";
import type { Policy } from "../model/policy.ts";
import { thresholdsOf } from "../model/thresholds.ts";
import { checkCommit } from "../rules/check.ts";
import { rules } from "../rules/index.ts";
import { UserError } from "../model/userError.ts";
import { ready } from "../stats/specialFunctions.ts";
import { curatedOf } from "../verdicts/curated.ts";
import { decide } from "../verdicts/decide.ts";
import { correctedCommand } from "../plan/corrected.ts";
import { analysedCommit } from "./analysedCommit.ts";
import { version } from "../io/package.ts";
import { imageList } from "../knowledge/images.ts";
import { loadKnowledge } from "../knowledge/loadKnowledge.ts";
import { type JudgeOptions } from "./options.ts";
import { policyOf } from "../knowledge/policy.ts";
import { type ReadSet, readSet } from "./readSet.ts";
import { knownFormats } from "./knownFormats.ts";
import { strangerWords } from "../model/strangerWords.ts";
import { ruleNames } from "./ruleNames.ts";

export interface Judged {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly set: ReadSet;
}

/** Read → join → compare → check → decide: everything before a page or a manifest is written. */
export async function analyse(
  paths: readonly string[],
  options: JudgeOptions,
  command: string,
): Promise<Judged> {
  const knowledge = loadKnowledge(await layersFor(options.knowledge));
  const policy = policyOf(options, { layers: knowledge.layers, ruleNames });
  const set = await readSet(paths, options, knowledge);
  if (set.commits.length === 0) throw noCommits(paths, set, knowledge.layers);
  const ofSet = {
    images: await imageList(options),
    mappings: parentMappings(set.commits, knowledge.precedence.formats["parent"] ?? []),
    ratios: ratiosAmong(set.commits, policy.claims),
  };
  await ready();
  const gate = loadGate(policy, keyKnowledge(knowledge.workload));
  const target = gpuOfTarget(policy.target, knowledge.gpus);
  const compared = compareAll(set.commits, policy, gate, codesOf(set.commits, knowledge.signals, target));
  const judged = set.commits.map((commit, index) =>
    judge(commit, compared.commits[index]!, policy, knowledge, ofSet),
  );
  const attempts = judged.flatMap((each) => each.attempts);
  const findings = judged.flatMap((each) => each.findings);
  return {
    set,
    knowledge,
    analysis: {
      $schema: ANALYSIS_SCHEMA,
      version: ANALYSIS_VERSION,
      tool: { name: "benchtriage", version },
      now: options.now ?? newestTime(set.commits),
      command,
      policy,
      inputs: {
        files: set.ingested.files,
        formats: [...set.ingested.formats],
        fingerprint: set.fingerprint(),
        ...listed("unknown", set.ingested.unknownFiles),
        ...listed("unplaced", unplacedFiles(set.records)),
        ...listed("outdated", outdatedIn(judged)),
        ...(knowledge.origin === null ? {} : { knowledge: knowledge.origin }),
      },
      problems: [...set.problems],
      copies: [
        ...set.ingested.copiedFiles,
        ...set.commits.flatMap((commit) => listedCopies(commit.hash, commit)),
      ],
      commits: judged.map(({ commit }) => commit),
      runs: set.commits.flatMap(({ runs }) => runs),
      attempts,
      promptCriteria:
        attempts.length === 0
          ? []
          : knowledge.prompts.criteria.map(({ id, title, why }) => ({ id, title, why })),
      attemptSummary: summarise(attempts, findings),
      judgements: judged.flatMap((each) => each.judgements),
      constantValues: constantValues(
        set.commits.flatMap(({ runs }) => runs),
        thresholdsOf(policy),
      ),
      failures: judged.flatMap(({ failures }) => failures),
      agents: {
        ...agentResults(
          set.commits.map(({ hash, runs }, index) => ({ hash, runs, mode: judged[index]!.commit.mode })),
        ),
        headToHead: judged.flatMap(({ comparisons }) => comparisons.headToHead),
      },
      comparisons: judged.flatMap(({ comparisons }) => comparisons.all),
      unchanged: compared.commits.flatMap(({ unchanged }) => unchanged),
      noiseFloors: [...compared.floors],
      findings,
      outcomes: judged.flatMap(({ outcomes }) => outcomes),
      verdicts: judged.map(({ verdict }) => verdict),
    },
  };
}

/** A list that most sets do not have. */
function listed<K extends string, T>(name: K, list: readonly T[]): { [Name in K]?: T[] } {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its name
  return (list.length === 0 ? {} : { [name]: [...list] }) as { [Name in K]?: T[] };
}

/** Commits whose commands are younger than what is known of flags, by project. */
function outdatedIn(judged: readonly JudgedCommit[]): OutdatedKnowledge[] {
  const counted = new Map<string, OutdatedKnowledge>();
  for (const { past } of judged)
    if (past !== null)
      counted.set(past.project, { ...past, commits: (counted.get(past.project)?.commits ?? 0) + 1 });
  return [...counted.values()].toSorted((a, b) => (a.project < b.project ? -1 : 1));
}

function pastOf({ command }: Facts): JudgedCommit["past"] {
  const at = command?.check.at;
  return at?.past === undefined ? null : { project: at.project, ...at.past };
}

interface JudgedCommit extends ReturnType<typeof checkCommit> {
  readonly attempts: readonly AnalysedAttempt[];
  readonly judgements: readonly Judgement[];
  readonly commit: AnalysedCommit;
  readonly comparisons: CommitComparisons;
  readonly verdict: ReturnType<typeof decide>;
  readonly failures: readonly FailedExecution[];
  /** Set where what is known of flags ends before the commit. */
  readonly past: Omit<OutdatedKnowledge, "commits"> | null;
}

function judge(
  joined: JoinedCommit,
  comparisons: CommitComparisons,
  policy: Policy,
  knowledge: Knowledge,
  ofSet: SetKnowledge,
): JudgedCommit {
  const facts = factsOf(joined, comparisons, policy, knowledge, ofSet);
  const checked = checkCommit(rules, joined.hash, facts, policy);
  // whether a commit can serve as a benchmark is not its agents' fault
  const onCommit = checked.findings.filter(({ attempt }) => attempt === undefined);
  const { trials } = facts;
  const judged = {
    findings: onCommit,
    outcomes: checked.outcomes,
    lacks: lacksOf(facts),
    enoughTrials: Math.min(trials.reference, trials.candidate) >= policy.minTrials,
  };
  const verdict = decide(joined.hash, judged, policy, curatedOf(joined.curation), rules);
  const corrected: CorrectedCommand | null =
    verdict.status !== "unusable"
      ? correctedCommand(facts, onCommit, knowledge.commands)
      : proposalOnly(facts);
  const attempts = joined.attempts.map((attempt) => ({
    ...attempt,
    ladder: ladderOf(attempt, joined.attempts, joined.runs, comparisons.all),
  }));
  return {
    ...checked,
    attempts,
    judgements: judgementsOf(joined, comparisons.perfChange, knowledge.judges),
    comparisons,
    verdict,
    failures: facts.failures,
    past: pastOf(facts),
    commit: analysedCommit(joined, facts, comparisons, corrected),
  };
}

/** An unusable commit gets no plan; a sound benchmark for another day and machine is still worth a line. */
function proposalOnly({ proposals, command }: Facts): CorrectedCommand | null {
  const sound = proposals.find((proposal) => proposal.sound);
  if (sound === undefined) return null;
  return {
    original: command?.text ?? null,
    client: sound.command,
    server: null,
    perVariant: null,
    diff: [],
    steps: [],
    remaining: [],
    repetitions: null,
  };
}

const NAMED = 5;

/** Each file with what it was taken for: results of no commit are no error of theirs. */
function noCommits(paths: readonly string[], set: ReadSet, layers: Knowledge["layers"]): UserError {
  const says = new Map(knownFormats(layers).rows.map((row) => [row.name, row.says]));
  const unplaced = unplacedFiles(set.records).map(
    ({ file, format }) => `${file}: ${format}, ${says.get(format) ?? ""} It names no commit.`,
  );
  const unknown = set.ingested.unknownFiles.map(
    (each) => `${each.file}: no known format, ${strangerWords(each)}`,
  );
  const lines = [...unplaced, ...unknown];
  const more = lines.length > NAMED ? [`and ${lines.length - NAMED} more`] : [];
  return new UserError(
    [
      `${paths.join(", ")} holds results of no commit: nothing there names a commit and a variant`,
      ...lines.slice(0, NAMED),
      ...more,
    ].join("\n  "),
    "benchtriage compare A B, or folders like RESULTS/<commit>/<baseline|human|agent-NAME>/",
  );
}

function newestTime(commits: readonly JoinedCommit[]): string | null {
  return (
    commits
      .flatMap(({ runs }) => runs.map(({ time }) => time ?? ""))
      .sort()
      .at(-1) || null
  );
}
