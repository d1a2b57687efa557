import { beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { Ladder } from "../../src/model/attempts.ts";
import { commitViews } from "../../src/report/cells/commits.ts";
import { reportFiles } from "../../src/pipeline/report.ts";
import { normalise } from "../support/printed.ts";
import { judged, reported } from "../support/judged.ts";
import { attempt, facts, overlap, patch } from "../support/attempts.ts";

/** Relative targets of links and pictures, code left out. */
function targetsOf(markdown: string): string[] {
  const bare = markdown.replace(/```[^]*?```|`[^`\n]*`/g, "");
  return [...bare.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((each) => !/^https?:/.test(each));
}

function resolved(page: string, target: string): string {
  return new URL(target, `file:///${page}`).pathname.slice(1);
}

describe("commit pages of the bundled data", () => {
  let analysis: Analysis;
  let files: ReadonlyMap<string, string>;

  beforeAll(async () => {
    analysis = await judged("data/vllm-14");
    files = await reported("data/vllm-14");
  });

  const pageOf = (short: string) => files.get(`commits/${short}.md`) ?? "";

  test("every commit has one", () => {
    const pages = [...files.keys()].filter((name) => name.startsWith("commits/"));
    expect(pages.toSorted()).toEqual(analysis.commits.map(({ short }) => `commits/${short}.md`).toSorted());
  });

  // 299ebb62: a rule that decides and remarks stood behind the one that is next
  test("opens with the finding that decides, the one that the tables count it under", () => {
    const wrong = commitViews(analysis).flatMap(({ commit, verdict, findings: [first] }) => {
      const [reason] = verdict.reasons;
      const isSo = first?.rule === reason?.rule && first?.severity === reason?.severity;
      return isSo ? [] : [`${commit.short}: ${first?.rule}, not ${reason?.rule}`];
    });
    expect(wrong).toEqual([]);
  });

  test("notes of one rule and cause beyond two stand in a fold, and none is lost", () => {
    for (const { short, commit: hash } of analysis.commits) {
      const findings = analysis.findings.filter(
        ({ commit, attempt: of }) => commit === hash && of === undefined,
      );
      const [, section = ""] = pageOf(short).split("\n## Findings\n");
      const [inSight = "", folded = ""] = (section.split("\n## ")[0] ?? "").split(
        /more notes? of the same rules/,
      );
      const rows = (text: string, rule: string) => text.split(`| note     | [\`${rule}\`]`).length - 1;
      for (const rule of new Set(findings.map((each) => each.rule))) {
        const notes = findings.filter((each) => each.rule === rule && each.severity === "note");
        const kinds = new Set(notes.map(({ messageId, args }) => JSON.stringify([messageId, args["class"]])));
        expect(rows(inSight, rule), `${short} ${rule}`).toBeLessThanOrEqual(2 * kinds.size);
        expect(rows(inSight, rule) + rows(folded, rule), `${short} ${rule}`).toBe(notes.length);
      }
    }
  });

  test("every link of a commit page, and every one to a commit page, leads to a file of the report", () => {
    const dead = [...files]
      .filter(([name]) => name.endsWith(".md"))
      .flatMap(([name, content]) =>
        targetsOf(content)
          .filter((target) => name.startsWith("commits/") || target.startsWith("commits/"))
          .filter((target) => !target.startsWith("#") && !files.has(resolved(name, target)))
          .map((target) => `${name}: ${target}`),
      );
    expect(dead).toEqual([]);
  });

  test("other pages lead to them, and they lead back", () => {
    expect(files.get("suitability.md")).toContain("(commits/70b808fe.md)");
    expect(pageOf("70b808fe")).toContain("(../rules.md#path-not-exercised)");
    expect(pageOf("70b808fe")).toContain("(https://github.com/vllm-project/vllm/pull/14377)");
  });

  test("figures and the place they were read from", () => {
    const page = pageOf("70b808fe");
    expect(page).toContain("# `70b808fe` \\[Perf]:Optimize qwen2-vl to reduce cudaMemcpyAsync");
    const [, number] = /\((\d+)\) `benchmark_result.json` `#\/result\/human_metrics`/.exec(page) ?? [];
    expect(page).toMatch(
      new RegExp(`\\| \\(${number}\\) +\\| \`archive/results/.*/modal/70b808fe/benchmark_result.json\` +\\|`),
    );
    expect(page).toMatch(
      /\| human vs baseline +\| TTFT, mean \(modal\) +\| +59\.81 \| +58\.71\sms \| 1 \+ 1 \| +\+1\.8\s% /,
    );
    expect(page).toMatch(/\| Total +\| 70 \| 24 \| –/);
    expect(page).toMatch(/\(1\) `000-commit-suitability….*\.md` `line 26`/);
    expect(page).toContain("No run directory of an agent is in the data.");
  });

  test("what depends on the page's place apart, a page is normal", () => {
    for (const [name, content] of files)
      if (name.startsWith("commits/")) expect(normalise(content), name).toBe(content);
  });

  test("an origin can be broken into lines that fit its column, its file is in the list", () => {
    const cells = [...files]
      .filter(([name]) => name.startsWith("commits/"))
      .flatMap(([name, content]) => {
        const listed = new Set([...content.matchAll(/^\| (\(\d+\)) +\| `/gm)].map(([, number]) => number));
        return content
          .split("\n")
          .filter((line) => /^\| .*\(\d+\) `/.test(line))
          .map((line) => line.split(" | ").at(-1) ?? "")
          .map((cell) => ({ name, cell, listed }));
      });
    expect(cells.length).toBeGreaterThan(200);
    const wide = cells.filter(({ cell }) =>
      [...cell.matchAll(/`([^`]+)`/g)].some(([, words = ""]) =>
        words.split(" ").some((word) => word.length > 46),
      ),
    );
    expect(wide.map(({ name, cell }) => `${name} ${cell}`)).toEqual([]);
    const unlisted = cells.filter(({ cell, listed }) =>
      [...cell.matchAll(/(\(\d+\)) `/g)].some(([, number]) => !listed.has(number)),
    );
    expect(unlisted.map(({ name, cell }) => `${name} ${cell}`)).toEqual([]);
  });

  test("a commit of which nothing is known says so instead of an empty table", () => {
    const [first] = analysis.commits;
    if (first === undefined) throw new Error("no commit");
    const bare = {
      ...first,
      subject: null,
      date: null,
      parent: null,
      prUrl: null,
      instanceId: null,
      hardware: null,
      model: null,
      images: [],
      curation: [],
    };
    const pages = reportFiles({ ...analysis, commits: [bare, ...analysis.commits.slice(1)] });
    const page = pages.find(({ name }) => name === `commits/${first.short}.md`)?.content ?? "";
    expect(page).toMatch(
      /## What is known\n\nNo source tells more of it than its hash\.\n\n## The human change/,
    );
  });

  test("attempts stand with patch, likeness and ladder", () => {
    const [first] = analysis.commits;
    const own = attempt({
      commit: first?.commit ?? "",
      patch: patch({ facts: facts({ overlap: overlap({ whole: true, filesEqual: ["vllm/envs.py"] }) }) }),
    });
    const ladder: Ladder = {
      step: "not-measured",
      reason: "no run of it is in the files",
      origin: { file: own.file, pointer: "" },
      undecided: [],
      runs: [],
      by: null,
    };
    const finding = {
      rule: "patch-equals-human",
      commit: first?.commit ?? "",
      attempt: own.id,
      severity: "note",
      messageId: "whole",
      message: "every file ends up as in the human commit",
      args: {},
      evidence: [{ file: "x/model_patch.diff", pointer: "line 4" }],
    } as const;
    const pages = new Map(
      reportFiles({
        ...analysis,
        attempts: [{ ...own, ladder }],
        findings: [...analysis.findings, { ...finding, evidence: [...finding.evidence] }],
      }).map(({ name, content }) => [name, content]),
    );
    const page = pages.get(`commits/${first?.short}.md`) ?? "";
    expect(page).toContain("1 attempt: 1 marked success, 1 with a patch.");
    expect(page).toMatch(/1 file, \+1 −1 +\| .* the whole of it, byte for byte/);
    expect(page).toContain("Not measured: no run of it is in the files");
    expect(page).toContain("`model_patch.diff line 4`");
    // The verdict of the commit is not its agents' matter.
    expect(page.split("## Findings")[1]?.split("## Commands")[0]).not.toContain("patch-equals-human");
  });
});
