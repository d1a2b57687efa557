import { mkdtempSync, readFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { csvRows } from "../../src/io/csv.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import { type Evidence, evidenceKinds, type EvidenceKind } from "../../src/model/evidence.ts";
import { agentLabel } from "../../src/model/agentLabel.ts";
import { type Manifest, manifestSchema } from "../../src/model/manifest.ts";
import { metricsAnswering } from "../../src/model/metrics.ts";
import type { Variant } from "../../src/model/records.ts";
import { exportSet } from "../../src/pipeline/export.ts";
import { judged, reported } from "../support/judged.ts";
import { tablesOf } from "../support/markdownTables.ts";
import { root } from "../support/shared.ts";

/*
 * One run state: what every product says of a commit and variant is worked out from the printed product alone and held
 * against the analysis, commit by commit, for the bundled data.
 */

const variants = ["baseline", "human", "agent"] as const;
const policy = { policy: "strict", curation: true } as const;

let analysis: Analysis;
let pages: ReadonlyMap<string, string>;
let manifest: Manifest;
let v5: readonly Readonly<Record<string, string>>[];

beforeAll(async () => {
  const data = path.join(root, "data");
  analysis = await judged(data);
  pages = await reported(data);
  manifest = manifestSchema.parse(JSON.parse(pages.get("manifest.json")!));
  const out = path.join(mkdtempSync(path.join(os.tmpdir(), "evidence-")), "v5.csv");
  await exportSet([data], { ...policy, format: "schema-v5", out });
  v5 = csvRows(readFileSync(out, "utf8")) ?? [];
}, 120_000);

const page = (name: string) => tablesOf(pages.get(name)!);
/** The commit that a cell links to. */
const commitIn = (cell: string) => /\[`([0-9a-f]{8})`\]/.exec(cell)?.[1];
const isValid = ({ is }: Evidence) => is === "valid";

/** The agent of a row of the export, by the name that pages print. */
function agentIn(row: Readonly<Record<string, string>>): string {
  const words = [row["agent_name"] ?? "", row["agent_model"] ?? ""].filter((word) => word !== "");
  return words.length === 0 ? "(not named)" : words.join("/");
}

const labelled = (agent: Analysis["attempts"][number]["agent"]) =>
  agent === undefined ? "(not named)" : agentLabel(agent);

/** Every commit for which one printed statement differs from the evidence. */
function differing(said: (commit: Analysis["commits"][number], variant: Variant) => boolean | undefined) {
  return analysis.commits.flatMap((commit) =>
    variants.flatMap((variant) => {
      const printed = said(commit, variant);
      return printed === undefined || printed === isValid(commit.evidence[variant])
        ? []
        : [`${commit.short} ${variant}: ${commit.evidence[variant].is}`];
    }),
  );
}

describe("the evidence of the bundled data", () => {
  test("is the best of each variant's own runs, worked out anew from what the files hold", () => {
    const wrong = analysis.commits.flatMap((commit) =>
      variants.flatMap((variant) => {
        const runs = analysis.runs.filter(
          (run) => run.commit.slice(0, 8) === commit.short && run.variant === variant,
        );
        const own = runs.filter(({ copied, mode }) => copied === undefined && mode !== "micro");
        const measured = own.filter(({ status, mode, measurements }) => {
          const meant = commit.mode ?? mode;
          const wanted = meant === undefined ? null : metricsAnswering(meant);
          return (
            status === "success" &&
            measurements.some(({ metric: id }) =>
              wanted === null ? /^(?:ttft|tpot|latency|\w+put)$/.test(id) : wanted.includes(id),
            )
          );
        });
        const valid = measured.filter(({ otherLoad }) => otherLoad === undefined);
        const { is, run } = commit.evidence[variant];
        const newest = valid
          .map(({ time }) => time ?? "")
          .toSorted()
          .at(-1);
        const isRight =
          (is === "valid") === valid.length > 0 &&
          (is === "not-run") === own.every(({ status }) => status === "not-run" || status === "skipped") &&
          (is !== "valid" || (valid.find(({ id }) => id === run)?.time ?? "") === newest);
        return isRight ? [] : [`${commit.short} ${variant}: ${is}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("holds cases of each kind but log lines alone", () => {
    const kinds = new Set(
      analysis.commits.flatMap(({ evidence }) => variants.map((each) => evidence[each].is)),
    );
    expect([...kinds].toSorted()).toEqual(evidenceKinds.filter((each) => each !== "log-only").toSorted());
  });

  test("baseline-missing, human-missing and agent-missing speak of every variant without a valid run", () => {
    const spoken = new Set(analysis.findings.map(({ rule, commit }) => `${rule} ${commit?.slice(0, 8)}`));
    expect(differing(({ short }, variant) => !spoken.has(`${variant}-missing ${short}`))).toEqual([]);
  });

  test("an image is still needed, and a failure open, where the variant has no valid run", () => {
    const evidenceOf = (short: string) => analysis.commits.find((each) => each.short === short)!.evidence;
    for (const { rule, commit, severity, args } of analysis.findings) {
      if (rule !== "image-missing") continue;
      const { baseline, human } = evidenceOf((commit ?? "").slice(0, 8));
      expect(severity === "note", commit).toBe(isValid(args["of"] === "commit" ? human : baseline));
    }
    for (const failure of analysis.failures) {
      const { baseline, human, agents } = evidenceOf(failure.commit.slice(0, 8));
      const label = failure.agent === null ? "(not named)" : agentLabel(failure.agent);
      const of = (variant: Variant) =>
        variant === "agent" ? agents.find(({ agent }) => agent === label)! : { baseline, human }[variant];
      expect(failure.measuredElsewhere, failure.id).toBe(failure.variants.every((each) => isValid(of(each))));
    }
  });

  test("completeness.md shows it of every commit, variant and agent", () => {
    const glyphs: Readonly<Record<EvidenceKind, string>> = {
      valid: "●",
      "other-workload": "○",
      "wrong-metric": "○",
      "log-only": "○",
      failed: "✕",
      "not-run": "·",
    };
    const rows = page("completeness.md")
      .filter(({ heading, head }) => heading.includes("Commit by commit") && head.includes("Baseline"))
      .flatMap(({ head, rows: printed }) =>
        printed.flatMap((row) => {
          const short = commitIn(row[0] ?? "");
          return short === undefined ? [] : [{ short, cell: (title: string) => row[head.indexOf(title)] }];
        }),
      );
    expect(rows).toHaveLength(analysis.commits.length);
    const wrong = rows.flatMap(({ short, cell }) => {
      const { evidence } = analysis.commits.find((each) => each.short === short)!;
      const sides: readonly (readonly [string, EvidenceKind])[] = [
        ["Baseline", evidence.baseline.is],
        ["Human", evidence.human.is],
        ...evidence.agents.map(({ agent, is }) => [agent, is] as const),
      ];
      return sides.flatMap(([title, is]) => (cell(title) === glyphs[is] ? [] : [`${short} ${title}: ${is}`]));
    });
    expect(wrong).toEqual([]);
  });

  test("suitability.md asks for the runs that fixable commits lack", () => {
    const said = (rule: string) =>
      Number(
        new RegExp(`\\(\\[\`${rule}\`\\][^|]*\\|[^|]*\\|[^|]*\\| ([\\d,]+) commits`).exec(
          pages.get("suitability.md")!,
        )?.[1],
      );
    const fixable = new Set(
      analysis.verdicts.flatMap(({ status, commit }) => (status === "fixable" ? [commit.slice(0, 8)] : [])),
    );
    for (const variant of ["baseline", "human"] as const)
      expect(said(`${variant}-missing`), variant).toBe(
        analysis.commits.filter(({ short, evidence }) => fixable.has(short) && !isValid(evidence[variant]))
          .length,
      );
  });

  test("commits/*.md say it in words", () => {
    const wrong = analysis.commits.filter(({ short, evidence }) => {
      const row = page(`commits/${short}.md`)
        .flatMap(({ rows }) => rows)
        .find(([name]) => name === "Evidence");
      const words = variants.map((each) => `${each} ${evidence[each].is.replace("-", " ")}`).join(", ");
      return row?.[2]?.replaceAll("\u00a0", " ") !== words;
    });
    expect(wrong.map(({ short }) => short)).toEqual([]);
  });

  test("agents.md lists the valid runs, commit by commit and agent by agent, and complete sets by them", () => {
    const valid = analysis.commits.flatMap(({ short, evidence }) =>
      evidence.agents.filter(isValid).map(({ agent }) => `${short} ${agent}`),
    );
    const tables = page("agents.md");
    const listed = tables
      .find(({ head }) => head.includes("TTFT (ms)"))!
      .rows.flatMap(([agent, cell]) => {
        const short = commitIn(cell ?? "");
        return short === undefined ? [] : [`${short} ${agent}`];
      });
    expect(listed.toSorted()).toEqual(valid.toSorted());
    const { head, rows } = tables.find(({ heading }) => heading.includes("Complete sets"))!;
    for (const row of rows.filter(([cell]) => commitIn(cell ?? "") !== undefined)) {
      const { evidence } = analysis.commits.find(({ short }) => short === commitIn(row[0] ?? ""))!;
      for (const variant of ["baseline", "human"] as const) {
        const title = variant === "baseline" ? "Baseline" : "Human";
        expect(row[head.indexOf(title)] === "measured", `${row[0]} ${variant}`).toBe(
          isValid(evidence[variant]),
        );
      }
    }
  });

  test("export --format schema-v5 has numbers of a variant where it is valid, and of the run that agents.md prints", () => {
    const holds = (row: Readonly<Record<string, string>>, variant: Variant) =>
      Object.entries(row).some(
        ([column, cell]) =>
          new RegExp(`^${variant}_(?!improvement|vs|name|model|raw)`).test(column) && cell !== "",
      );
    const rowsOf = (short: string) => v5.filter((row) => row["commit_short"] === short);
    expect(differing(({ short }, variant) => rowsOf(short).some((row) => holds(row, variant)))).toEqual([]);
    const runs = new Map(analysis.runs.map((run) => [run.id, run]));
    const wrong = analysis.commits.flatMap(({ short, evidence }) =>
      evidence.agents.flatMap(({ agent, is, run: id }) => {
        const row = rowsOf(short).find((each) => agentIn(each) === agent);
        if (row === undefined || holds(row, "agent") !== (is === "valid"))
          return [`${short} ${agent}: ${is}`];
        const mean = runs
          .get(id ?? "")
          ?.measurements.find(({ metric, statistic }) => metric === "ttft" && statistic === "mean")?.value;
        const isSame = is !== "valid" || mean === undefined || Number(row["agent_ttft_mean"]) === mean;
        return isSame ? [] : [`${short} ${agent}: ${row["agent_ttft_mean"]} is not ${mean}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("dataset.md fills the columns that the export fills", () => {
    const { rows } = page("dataset.md").find(({ head }) => head[0] === "Column" && head[1] === "Filled")!;
    const filled = new Map(
      rows.map(([name, cell]) => [(name ?? "").replaceAll("`", ""), Number.parseInt(cell ?? "", 10)]),
    );
    // the analysis leaves out attempts that another repeats; the export keeps a row for the agent of each
    const told = new Set(
      [...analysis.attempts, ...analysis.runs].map(
        ({ commit, agent }) => `${commit.slice(0, 8)} ${labelled(agent)}`,
      ),
    );
    const own = v5.filter(
      (row) => agentIn(row) === "(not named)" || told.has(`${row["commit_short"]} ${agentIn(row)}`),
    );
    for (const variant of variants)
      for (const name of ["ttft_mean", "tpot_mean", "itl_p99", "latency_avg"]) {
        const column = `${variant}_${name}`;
        expect(filled.get(column), column).toBe(own.filter((row) => row[column] !== "").length);
      }
  });

  test("an attempt counts as measured only where its agent has a valid run of the commit", () => {
    const wrong = analysis.attempts.filter(({ commit, agent, ladder }) => {
      if (ladder.step !== "not-established" && ladder.step !== "established") return false;
      const { evidence } = analysis.commits.find(({ short }) => short === commit.slice(0, 8))!;
      return !evidence.agents.some((each) => each.agent === labelled(agent) && isValid(each));
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("the plan says it of every variant that it runs", () => {
    const wrong = manifest.jobs.flatMap((job) => {
      const { evidence } = analysis.commits.find(({ commit }) => commit === job.commit)!;
      return job.variants.flatMap(({ variant, agent, evidence: said }) => {
        const known =
          agent === null
            ? evidence[variant].is
            : (evidence.agents.find((each) => each.agent === agentLabel(agent))?.is ?? "not-run");
        return said === known ? [] : [`${job.id} ${variant}: ${said}, not ${known}`];
      });
    });
    expect(wrong).toEqual([]);
    for (const { commit, verdict } of manifest.jobs) {
      const { evidence } = analysis.commits.find((each) => each.commit === commit)!;
      for (const variant of variants)
        expect(
          verdict.reasons.some(({ rule }) => rule === `${variant}-missing`),
          commit,
        ).toBe(!isValid(evidence[variant]));
    }
  });
});

describe("what the campaign establishes", () => {
  const modal = () => analysis.comparisons.filter(({ pipeline }) => pipeline === "modal");
  const reasonOf = (commit: string, kind: string) =>
    modal()
      .find((each) => each.commit.startsWith(commit) && each.primary)
      ?.reasons.find((each) => each.kind === kind)?.args;

  test("is one commit, measured baseline first in seven executions, beyond what that costs six others", () => {
    const held = modal().filter(({ conclusion }) => conclusion === "improved" || conclusion === "regressed");
    expect(
      held.map(({ commit, metric, reference, order }) => [commit.slice(0, 8), metric, reference.n, order]),
    ).toEqual([["6dd94dbe", "latency", 7, "confounded"]]);
    expect(held[0]?.effectPct).toBeCloseTo(32.65, 1);
    const cost = reasonOf("6dd94dbe", "order-confounded");
    expect(cost).toMatchObject({ by: "pairs", commits: 6 });
    const { lowPct, highPct } = cost as { readonly lowPct: number; readonly highPct: number };
    expect(lowPct).toBeGreaterThan(-3.3);
    expect(highPct).toBeLessThan(1.6);
  });

  test("is no effect of a stall: whoever ran first of b690e348 waited 29 s for its first token and took 29 s longer", () => {
    const stall = reasonOf("b690e348", "start-up-stall") as { seconds: number; firstTokenS: number };
    expect(stall.firstTokenS).toBeCloseTo(29.07, 1);
    expect(stall.seconds).toBeCloseTo(29.4, 1);
    const told = analysis.findings.filter(({ rule }) => rule === "start-up-stall");
    expect(told.map(({ commit }) => commit?.slice(0, 8))).toEqual(["b690e348"]);
    expect(pages.get("commits/b690e348.md")).toMatch(
      /one variant ran first in every execution: .*ABBA order.*warm-up/,
    );
  });

  test("is nothing of runs that measured one code", () => {
    const same = modal().filter(({ reasons }) => reasons.some(({ kind }) => kind === "same-code"));
    expect(new Set(same.map(({ commit }) => commit.slice(0, 8)))).toEqual(new Set(["6a417b86"]));
    expect(same.every(({ conclusion }) => conclusion === "inconclusive" || conclusion === "equivalent")).toBe(
      true,
    );
  });

  test("counts refused requests where every run refused the same ones: compared, and said", () => {
    const refused = modal().filter(({ commit }) => commit.startsWith("b55ed6ef"));
    expect(refused.length).toBeGreaterThan(10);
    expect(
      refused.filter(({ statistic }) => statistic !== "std").map(({ conclusion }) => conclusion),
    ).not.toContain("not-comparable");
    expect(refused[0]?.reasons).toContainEqual({
      kind: "requests-failed",
      args: { side: "reference", failed: 5, of: 100, exitCode: null },
    });
  });
});
