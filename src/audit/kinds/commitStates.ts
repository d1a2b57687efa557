import type { Analysis } from "../../model/analysis.ts";
import type { ClaimCatalogue } from "../../model/claimWords.ts";
import type { Origin } from "../../model/origin.ts";
import { holdsResult, isOwn, ranBenchmark, type Run } from "../../model/runState.ts";
import { type AuditData, commitIn } from "../data.ts";
import { blocksOf, pathOf, type Section, type Text } from "../document.ts";
import type { Asked, ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { commitOf, endOf, scopeOf, writtenOn } from "../scope.ts";
import { commitsIn, says, wordsOf } from "../words.ts";

type State = ClaimCatalogue["states"][number];

interface Stated {
  readonly section: Section;
  readonly at: Text;
  readonly commit: string;
  readonly state: State;
}

/** What a document says of commits in words of the catalogue, held against their runs, failures and parents. */
export const commitStates: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  return stated(asked).map(({ section, at, commit, state }): Found => ({
    section,
    at,
    definition: "commit-state",
    printed: `${commit}: ${state.id}`,
    scope: scopeOf(section, { commit }),
    ...decided(commit, state, data, variantIn(section), writtenOn(section)),
  }));
};

/** A row or item with a commit and the words; a list of commits under a sentence with the words; a section of one commit. */
function stated({ sections, words }: Asked): Stated[] {
  const all = sections.flatMap((section) => {
    const about = commitOf(section)?.commit ?? null;
    let lead: readonly State[] = [];
    return blocksOf(section).flatMap((block): Stated[] => {
      if (block.kind === "text") {
        lead = statesIn(block.text, words);
        const own = lead.filter(({ kind }) => kind === "unmeasurable" || kind === "several-gpus");
        return about === null ? [] : own.map((state) => ({ section, at: block.text, commit: about, state }));
      }
      const texts =
        block.kind === "list"
          ? block.items.map(({ text }) => [text])
          : block.kind === "table"
            ? block.rows
            : [];
      return texts.flatMap((cells) => {
        const commits = commitsIn(
          cells
            .slice(0, 3)
            .map(({ text }) => text)
            .join(" "),
        );
        const own = cells.flatMap((at) => statesIn(at, words).map((state) => ({ at, state })));
        const meant =
          own.length > 0
            ? own
            : lead.flatMap((state) => (cells[0] === undefined ? [] : [{ at: cells[0], state }]));
        return commits.flatMap((commit) => meant.map((each) => ({ section, commit, ...each })));
      });
    });
  });
  return [...new Map(all.map((each) => [`${each.commit} ${each.state.id} ${each.at.line}`, each])).values()];
}

function statesIn({ text }: Text, { states }: ClaimCatalogue): State[] {
  const words = wordsOf(text);
  return states.filter((state) => says(words, state.words));
}

/** The variant that a heading above names; null where the claim is of the commit. */
function variantIn(section: Section): "baseline" | "human" | null {
  const titles = wordsOf(pathOf(section).join(" "));
  return says(titles, ["baseline"]) ? "baseline" : says(titles, ["human"]) ? "human" : null;
}

type Decision = Pick<Found, "status" | "right" | "why" | "evidence">;

const undecided = (kind: string): Decision => ({ status: "undecided", why: reason(kind) });

function decided(
  commit: string,
  state: State,
  data: AuditData,
  variant: string | null,
  day: string | null,
): Decision {
  if (state.kind === "parent-missing") return decidedParent(commit, data);
  if (state.kind === "cause") return decidedCause(commit, state, data.analysis);
  const own = data.analysis.runs.filter((run) => run.commit.startsWith(commit));
  if (state.kind === "several-gpus") return decidedGpus(own.filter(ranBenchmark));
  return decidedMeasured(own.filter(holdsResult), {
    state,
    variant,
    day,
    verdict: judged(commit, state, data.analysis),
  });
}

function decidedParent(commit: string, data: AuditData): Decision {
  const parent = commitIn(data, commit)?.parents[0];
  if (parent === undefined) return undecided("no-parent-known");
  return {
    status: "contradicted",
    right: parent.value.slice(0, 12),
    why: reason("parent-known"),
    evidence: [parent.origin],
  };
}

/** A measured run contradicts that there can be none; who wrote before it could not know. */
function decidedMeasured(
  runs: readonly Run[],
  {
    state,
    variant,
    day,
    verdict,
  }: { state: State; variant: string | null; day: string | null; verdict: Decision | null },
): Decision {
  const meant = state.kind === "no-agent" ? "agent" : variant;
  const own = runs.filter((run) => isOwn(run) && (meant === null || run.variant === meant));
  const known = own.filter(({ time }) => day === null || time === undefined || time <= endOf(day));
  const run = known[0] ?? own[0];
  if (run === undefined) return verdict === null ? undecided("no-run-measured") : verdict;
  return {
    status: "contradicted",
    right: null,
    why: reason("measured", { variant: run.variant, pipeline: run.pipeline }),
    evidence: [originOf(run)],
  };
}

/** What nobody can measure is no commit that can be repaired. */
function judged(commit: string, { kind }: State, { verdicts }: Analysis): Decision | null {
  const verdict = verdicts.find((each) => each.commit.startsWith(commit));
  if (kind !== "unmeasurable" || (verdict?.status !== "fixable" && verdict?.status !== "usable")) return null;
  const rules = verdict.reasons.filter(({ severity }) => severity !== "note").map(({ rule }) => rule);
  return {
    status: "contradicted",
    right: verdict.status,
    why: reason("judged-otherwise", { rules: rules.slice(0, 3).join(", ") }),
  };
}

/** How many GPUs a run had is decisive only where its file says so. */
function decidedGpus(runs: readonly Run[]): Decision {
  const known = runs.filter(({ workload }) => workload.gpuCount !== undefined);
  const run = known.find(({ workload }) => workload.gpuCount === 1) ?? known[0];
  const gpus = run?.workload.gpuCount;
  if (run === undefined || gpus === undefined) return undecided("gpus-not-told");
  return {
    status: gpus === 1 ? "contradicted" : "holds",
    right: gpus === 1 ? "1" : null,
    why: reason("gpus", { gpus, pipeline: run.pipeline }),
    evidence: [originOf(run)],
  };
}

function decidedCause(commit: string, { classes = [] }: State, { failures }: Analysis): Decision {
  const own = failures.filter((failure) => failure.commit.startsWith(commit));
  const borneOut = own.find(({ class: name }) => classes.includes(name));
  const decisive = borneOut ?? own.find(({ side }) => side !== "unknown");
  // one pipeline may have failed by something else than the document looked at
  const pipelines = new Set(own.filter(({ side }) => side !== "unknown").map(({ pipeline }) => pipeline));
  if (borneOut === undefined && pipelines.size < 2) return undecided("no-failure-known");
  if (decisive === undefined) return undecided("no-failure-known");
  return {
    status: borneOut === undefined ? "contradicted" : "holds",
    right: borneOut === undefined ? decisive.class : null,
    why: reason("failed-by", { class: decisive.class, pipeline: decisive.pipeline }),
    evidence: [decisive.chain[0]?.origin ?? { file: decisive.file, pointer: decisive.pointer }],
  };
}

function originOf({ file, pointer }: Run): Origin {
  return { file, pointer };
}
