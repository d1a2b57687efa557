import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { benchtriage, contents, temporary } from "../support/cli.ts";
import { root } from "../support/shared.ts";

const set = path.join(root, "data/vllm-14");

interface Croissant {
  readonly [key: string]: unknown;
  readonly distribution: readonly {
    readonly contentUrl: string;
    readonly sha256: string;
    readonly name: string;
    readonly encodingFormat: string;
  }[];
  readonly recordSet: readonly {
    readonly field: readonly {
      readonly name: string;
      readonly source: { readonly fileObject: { readonly "@id": string } };
    }[];
  }[];
}

describe("export --format dataset", async () => {
  const out = path.join(temporary(), "published");
  const again = path.join(temporary(), "published");
  const words = ["export", set, "--format", "dataset", "--license", "cc-by-4.0"] as const;
  await benchtriage(...words, "--out", out);

  test("the card has a head with configs whose files are there, licence and size, and an example", () => {
    const card = readFileSync(path.join(out, "README.md"), "utf8");
    const head = parse(card.split("---\n")[1] ?? "") as {
      license: string;
      size_categories: string[];
      configs: { data_files: { path: string }[] }[];
    };
    expect(head).toMatchObject({ license: "cc-by-4.0", size_categories: ["n<1K"] });
    for (const { data_files } of head.configs)
      expect(readFileSync(path.join(out, data_files[0]!.path)).length).toBeGreaterThan(0);
    for (const heading of [
      "Fields",
      "How far each pipeline can be believed",
      "Limits",
      "Reproduce",
      "One record",
    ])
      expect(card).toContain(`## ${heading}\n`);
  });

  // https://docs.mlcommons.org/croissant/docs/croissant-spec.html: what a data set, a file, a record set and a field must have
  test("Croissant metadata has what the specification requires, and hashes that are true", () => {
    const croissant = JSON.parse(readFileSync(path.join(out, "croissant.json"), "utf8")) as Croissant;
    const required = [
      "@context",
      "@type",
      "conformsTo",
      "name",
      "description",
      "license",
      "url",
      "version",
      "creator",
      "datePublished",
    ];
    for (const name of required) expect(croissant, name).toHaveProperty([name]);
    expect(croissant["conformsTo"]).toBe("http://mlcommons.org/croissant/1.0");
    for (const { contentUrl, sha256, encodingFormat } of croissant.distribution) {
      const content = readFileSync(path.join(out, contentUrl));
      expect(createHash("sha256").update(content).digest("hex")).toBe(sha256);
      expect(encodingFormat).toMatch(/^application\//);
    }
    const ids = new Set(croissant.distribution.map(({ name }) => name));
    for (const { name, source } of croissant.recordSet.flatMap(({ field }) => field))
      expect(ids.has(source.fileObject["@id"]), name).toBe(true);
  });

  test("it is read back without loss, from either form, and exported again with the same bytes", async () => {
    const verdicts = async (place: string) => {
      const { verdicts: all, comparisons } = JSON.parse(
        (await benchtriage("check", place, "--json")).stdout,
      ) as Record<string, unknown>;
      return { all, comparisons };
    };
    const original = await verdicts(set);
    expect(await verdicts(path.join(out, "jsonl"))).toEqual(original);
    expect(await verdicts(path.join(out, "parquet"))).toEqual(original);
    await benchtriage("export", path.join(out, "jsonl"), ...words.slice(2), "--out", again);
    expect(contents(path.join(again, "jsonl"))).toEqual(contents(path.join(out, "jsonl")));
  });

  test("a dry run writes nothing and tells what would change", async () => {
    const nowhere = path.join(temporary(), "nowhere");
    expect((await benchtriage(...words, "--out", nowhere, "--dry-run")).stdout).toMatch(
      /^file +jsonl\/runs\.jsonl, \d+ bytes, new$/m,
    );
    expect(() => readFileSync(path.join(nowhere, "README.md"))).toThrow("ENOENT");
    const runs = path.join(out, "jsonl/runs.jsonl");
    writeFileSync(runs, readFileSync(runs, "utf8").split("\n").slice(1).join("\n"));
    const { stdout } = await benchtriage(...words, "--out", out, "--dry-run");
    expect(stdout).toContain("1 lines more, 0 less");
    expect(stdout).toMatch(/^column +commit string, 100 % filled$/m);
  });
});
