import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { analyse } from "../../src/pipeline/analyse.ts";
import { imageList } from "../../src/knowledge/images.ts";
import completeness from "../../src/report/completeness.ts";
import { printed, read } from "../support/printed.ts";
import { hasRegistry, startRegistry } from "../support/dockerRegistry.ts";
import { temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const commit = "19d98e0c7db96713f0e2201649159431177a56e2";
const parent = "baseline-2b04c209ee98";

function listFile(content: string): string {
  const file = path.join(temporary(), "tags.txt");
  writeFileSync(file, content);
  return file;
}

const tagsIn = async (content: string) => {
  const list = await imageList({ images: listFile(content) });
  return [...(list?.tags ?? [])].map(([tag, { pointer }]) => [tag, pointer]);
};

describe("a list of images", () => {
  test("is lines of tags, with or without a repository, a host, a port", async () => {
    const lines = ["# ours", "", parent, `anonymous/vllm-bench:${commit}`, "localhost:5000/team/x:latest"];
    expect(await tagsIn(lines.join("\r\n"))).toEqual([
      [parent, "line 3"],
      [commit, "line 4"],
      ["latest", "line 5"],
    ]);
  });

  test("is what docker image ls prints", async () => {
    const table = `REPOSITORY            TAG      IMAGE ID\nanonymous/vllm-bench  ${commit}  4d11a5a146cd\n<none>  <none>  0\n`;
    expect(await tagsIn(table)).toEqual([[commit, "line 2"]]);
  });

  test("is a JSON list", async () => {
    expect(await tagsIn(JSON.stringify([`x:${commit}`, parent]))).toEqual([
      [commit, "/0"],
      [parent, "/1"],
    ]);
  });

  test("that is missing, empty or something else is refused with what to do", async () => {
    await expect(imageList({ images: "/nowhere/tags" })).rejects.toThrow(/no such file/);
    await expect(imageList({ images: listFile("") })).rejects.toThrow(/lists no image/);
    await expect(imageList({ images: listFile("localhost:5000/x\nx@sha256:00\n") })).rejects.toThrow(
      /lists no image/,
    );
    await expect(imageList({ registry: "http://127.0.0.1:1" })).rejects.toThrow(/no registry answers/);
  });

  test("is not asked for, and then nothing is known and no network used", async () => {
    expect(await imageList({})).toBeNull();
  });
});

const statesOf = async (options: { images?: string; registry?: string }) => {
  const { analysis } = await analyse(
    [`${root}/data/vllm-14`],
    { policy: "strict", curation: false, ...options },
    "test",
  );
  const view = completeness.view({ analysis, manifest: {} as never, rules: [] });
  return {
    analysis,
    asked: printed(view.asked),
    rows: read(view.imageStates).rows.map((row) => row.join(" | ")),
  };
};

describe("the images of a data set", () => {
  test("against a file: every commit's two images are in the list or not", async () => {
    const first = (await statesOf({})).analysis.commits[0]!;
    const tags = listFile(first.images.map(({ tag }) => `x:${tag ?? ""}`).join("\n"));
    const { rows, asked, analysis } = await statesOf({ images: tags });
    expect(rows).toEqual([
      "in the list | 1 | 1 | 2",
      "not in the list | 13 | 13 | 26",
      "Total | 14 | 14 | 28",
    ]);
    expect(asked).toContain("tags.txt");
    const missing = analysis.findings.filter(({ rule }) => rule === "image-missing");
    expect(missing).toHaveLength(26);
  }, 60_000);

  test.skipIf(!hasRegistry)(
    "against Debian's docker-registry on loopback (skipped where it is not installed)",
    async () => {
      const registry = await startRegistry();
      try {
        const [first] = (await statesOf({})).analysis.commits;
        for (const { tag } of first!.images) await registry.push("anonymous/vllm", tag!);
        const { rows, analysis } = await statesOf({ registry: registry.address });
        expect(rows[0]).toBe("in the list | 1 | 1 | 2");
        expect(analysis.commits[0]!.images[0]!.origin).toMatchObject({ file: registry.address });
      } finally {
        registry.stop();
      }
    },
    60_000,
  );
});
