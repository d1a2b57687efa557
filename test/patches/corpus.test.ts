import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { signalCatalogueSchema } from "../../src/model/catalogues.ts";
import { changeSchema } from "../../src/model/records.ts";
import { digestChange } from "../../src/patches/digest.ts";
import { extractedCommits } from "./excerpt.ts";

const commits = extractedCommits();
const pointers = {
  diff: "/diff_text",
  subject: "/commit_subject",
  message: "/commit_message",
  discussion: "/timeline_text",
};

describe.skipIf(commits.length === 0)(
  "the commits of the corpus (skipped: /work/shared/corpus is not at hand)",
  () => {
    const path = fileURLToPath(new URL("../../data/catalogues/signals.json", import.meta.url));
    const catalogue = signalCatalogueSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    const digests = commits.map((commit) => ({
      commit,
      digest: digestChange(
        {
          diff: commit.diff_text,
          subject: commit.commit_subject,
          message: commit.commit_message,
          discussion: commit.timeline_text,
          pointers,
        },
        catalogue,
      ),
    }));

    test("every diff is read whole: files and edited lines as the extraction counted them", () => {
      for (const { commit, digest } of digests) {
        const { files } = changeSchema.parse(digest.change);
        const edited = files.reduce((total, { added, removed }) => total + added + removed, 0);
        expect([commit.commit_hash, files.length, edited, digest.problems]).toEqual([
          commit.commit_hash,
          commit.stats.num_files,
          commit.stats.num_edited_lines,
          [],
        ]);
      }
    });

    test("new switches that leave the measured change off", () => {
      const off = digests.flatMap(({ commit, digest: { change } }) =>
        [...change.flags, ...change.envs]
          .filter(({ offByDefault }) => offByDefault)
          .map(({ name }) => `${commit.commit_hash.slice(0, 8)} ${name}`),
      );
      for (const known of [
        "cf2f084d --scheduler-delay-factor",
        "25c83fff --enable-dp-lm-head",
        "6d0734c5 VLLM_USE_FLASHINFER_MOE_FP8",
      ])
        expect(off).toContain(known);
      expect(off.length).toBeLessThanOrEqual(commits.length / 10);
    });
  },
);
