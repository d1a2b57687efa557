import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { manifestSchema } from "../../src/model/manifest.ts";
import { plan as planSet, type PlanOptions } from "../../src/pipeline/plan.ts";
import { benchtriage, contents, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const set = "data/vllm-14";
/** The command without the process around it: reading the set is most of the time. */
const plan = (options: Partial<PlanOptions>) =>
  planSet([path.join(root, set)], { policy: "strict", curation: true, quiet: true, ...options });

describe("plan", () => {
  test("a folder with the manifest, its page and its commands; the same again", async () => {
    const out = path.join(temporary(), "plan");
    const { status, stderr } = await benchtriage("plan", set, "--out", out);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^planned {3}8 jobs on 1 × H100: /);
    expect(readdirSync(out).toSorted()).toEqual([
      ".benchtriage-report",
      "commands.sh",
      "manifest.json",
      "plan.md",
    ]);
    const first = contents(out);
    expect(manifestSchema.parse(JSON.parse(first["manifest.json"] ?? "")).jobs).toHaveLength(8);
    // The page stands alone: no link leads to a page that is not there.
    expect(first["plan.md"]).not.toMatch(/\]\((?!https?:)/);
    expect(first["plan.md"]).toMatch(/^# Plan: 8 jobs for 1 × H100$/m);
    await plan({ out });
    const again = contents(out);
    // The footer names the command, and this one was given another path.
    const bare = (files: Record<string, string>) => ({
      ...files,
      "plan.md": files["plan.md"]?.replace(/`benchtriage plan [^`]*`$/m, ""),
    });
    expect(bare(again)).toEqual(bare(first));
  });

  test("each form on standard output, or beside the others", async () => {
    const form = async (to: string) => (await plan({ to })).stdout;
    for (const name of ["sh", "slurm"])
      expect(spawnSync("bash", ["-n"], { input: await form(name) }).status, name).toBe(0);
    expect(await form("slurm")).toMatch(/^#SBATCH --array=0-7$/m);
    expect((await form("kubernetes")).match(/^kind: "Job"$/gm)).toHaveLength(8);
    expect(await form("args")).toMatch(
      /^--agent-type claude_code --commits [0-9a-f]{8}( [0-9a-f]{8})* --timeout \d+$/m,
    );
    const out = path.join(temporary(), "plan");
    await plan({ out, to: "slurm" });
    expect(readdirSync(out)).toContain("slurm-1gpu.sh");
  });

  test("--diff tells what changed since an older plan, and nothing where nothing did", async () => {
    const folder = temporary();
    const old = path.join(folder, "manifest.json");
    writeFileSync(old, (await plan({ json: true })).stdout);
    expect((await plan({ diff: old })).stdout).toBe("0 added, 0 removed, 0 changed, 8 unchanged");
    const narrowed = (await plan({ diff: old, commits: "99abb8b6,fa63e710" })).stdout;
    expect(narrowed).toMatch(/^- 3476ed08 is gone: its commit is not in the data$/m);
    expect(narrowed).toMatch(/0 added, 6 removed, \d changed, \d unchanged$/);
    const edited = manifestSchema.parse(JSON.parse(readFileSync(old, "utf8")));
    const [job] = edited.jobs;
    job!.repetitions += 2;
    job!.variants[0]!.client.argv.push("--seed", "7");
    writeFileSync(old, JSON.stringify(edited));
    const { changed } = JSON.parse((await plan({ diff: old, json: true })).stdout) as {
      changed: { commit: string; changes: { field: string }[] }[];
    };
    expect(changed.map(({ commit }) => commit)).toEqual([job!.commit]);
    expect(changed[0]?.changes.map(({ field }) => field)).toEqual(["trials", "baseline client"]);
  });

  test("a list of images with digests pins them, and what has nothing missing is ready", async () => {
    const bare = manifestSchema.parse(JSON.parse((await plan({ json: true, agents: "none" })).stdout));
    // a tag is enough where a run has used the image
    const ready = bare.jobs.filter((job) => job.ready).length;
    const images = bare.jobs.flatMap(({ variants }) =>
      variants.flatMap(({ image }) => (image === null ? [] : [`${image.repository}:${image.tag}`])),
    );
    const digest = `sha256:${"0123456789abcdef".repeat(4)}`;
    const list = path.join(temporary(), "images.txt");
    const [first = "", ...others] = images;
    const table = `${first.replace(/:(?=[^:]*$)/, "   ")}   ${digest}   1 day ago`;
    writeFileSync(list, [table, ...others.map((image) => `${image}@${digest}`)].join("\n"));
    const made = await plan({ json: true, agents: "none", images: list });
    const { jobs } = manifestSchema.parse(JSON.parse(made.stdout));
    const pinned = jobs.flatMap(({ variants }) => variants.map(({ image }) => image?.digest));
    expect(pinned).toEqual(pinned.map(() => digest));
    expect(jobs.filter((job) => job.ready).length).toBeGreaterThanOrEqual(ready);
    expect(jobs.filter((job) => job.ready).length).toBeGreaterThan(4);
    expect((await plan({ to: "sh", agents: "none", images: list })).stdout).toContain(`@${digest}`);
  });

  test("mistakes are told in a line", async () => {
    const broken = path.join(temporary(), "old.json");
    writeFileSync(broken, '{"version": 7}');
    await expect(plan({ diff: broken })).rejects.toThrow("old.json: ");
    await expect(plan({ diff: "no/such.json" })).rejects.toThrow("no such manifest");
    expect(await benchtriage("plan", set, "--to", "pdf")).toMatchObject({ status: 2 });
    const foreign = temporary();
    writeFileSync(path.join(foreign, "mine.txt"), "x");
    await expect(plan({ out: foreign })).rejects.toThrow("not a plan of ours");
    expect(readdirSync(foreign)).toEqual(["mine.txt"]);
  });
});
