import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { type CatalogueName, catalogueNames, identities } from "../../src/knowledge/identities.ts";
import { catalogueKinds } from "../../src/knowledge/kinds.ts";
import { layerNames, layersOf, layerText } from "../../src/knowledge/layers.ts";
import { loadCatalogue } from "../../src/knowledge/loadCatalogue.ts";
import type { Identities } from "../../src/knowledge/merge.ts";
import { policyOf } from "../../src/knowledge/policy.ts";
import { ruleNames } from "../../src/pipeline/ruleNames.ts";
import { schemaFiles, schemaOf } from "../../src/pipeline/schemas.ts";
import { root } from "../support/shared.ts";

/* What ships: every file of knowledge has its shape, names its schema, and is consistent in itself. */

const layers = layersOf();
const files = layers.flatMap((layer) =>
  layerNames(layer, "catalogues").map((name) => ({
    file: path.relative(root, path.join(layer.folder, "catalogues", `${name}.json`)),
    name: name as CatalogueName,
    layer,
    value: JSON.parse(layerText(layer, "catalogues", name) ?? "") as Record<string, unknown>,
  })),
);
const policies = layers.flatMap((layer) =>
  layerNames(layer, "policies").map((name) => ({
    file: path.relative(root, path.join(layer.folder, "policies", `${name}.json`)),
    name,
    value: JSON.parse(layerText(layer, "policies", name) ?? "") as Record<string, unknown>,
  })),
);
const schemas = new Map(schemaFiles().map(({ name, content }) => [name, content]));

function accepts(schema: string, value: unknown): string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(schemas.get(`${schema}.schema.json`) ?? "false") as object);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message ?? ""}`);
}

function schemaFileOf(file: string, { $schema }: Record<string, unknown>): string {
  return path.relative(root, path.resolve(root, path.dirname(file), String($schema)));
}

describe("the published schemas", () => {
  test("are those of the code: `npm run schemas` writes them", () => {
    const stale = [...schemas].filter(([name, content]) => {
      const file = path.join(root, "data/schemas", name);
      return !existsSync(file) || readFileSync(file, "utf8") !== content;
    });
    expect(stale.map(([name]) => name)).toEqual([]);
  });

  test.each(files.map((each) => [each.file, each] as const))(
    "%s names its own, and fits it",
    (file, { name, value }) => {
      expect(schemaFileOf(file, value)).toBe(path.join("data/schemas", `${schemaOf(name)}.schema.json`));
      expect(accepts(schemaOf(name), value)).toEqual([]);
    },
  );

  test.each(policies.map((each) => [each.file, each] as const))(
    "%s names its own, and fits it",
    (file, { value }) => {
      expect(schemaFileOf(file, value)).toBe("data/schemas/policy.schema.json");
      expect(accepts("policy", value)).toEqual([]);
    },
  );

  test("refuse a rule that does not exist, where an editor shows it", () => {
    expect(accepts("policy", { rules: { "trials-to-few": "off" } })).not.toEqual([]);
    expect(accepts("policy", { rules: { "trials-too-few": "off" } })).toEqual([]);
    expect(accepts("catalogues/models", { models: [{ ids: ["x"], gatd: true }] })).not.toEqual([]);
  });
});

describe("the shipped catalogues", () => {
  test("there is a file of every kind that nobody else could fill", () => {
    const there = new Set(files.map(({ name }) => name));
    expect(catalogueNames.filter((name) => !there.has(name))).toEqual(["launchers", "metrics"]);
  });

  test.each(catalogueNames)("%s: all layers together have the full shape", (name) => {
    const value = loadCatalogue(name, layers);
    expect(catalogueKinds[name].schema.safeParse(value).error?.issues.slice(0, 3) ?? []).toEqual([]);
  });

  test.each(files.map((each) => [each.file, each] as const))(
    "%s: no entry stands twice, every entry says what it rests on",
    (_, { name, value }) => {
      for (const [list, identity] of Object.entries<Identities[string]>(identities[name])) {
        const entries = (value[list] ?? []) as Readonly<Record<string, unknown>>[];
        const ids = entries.flatMap((entry) =>
          "names" in identity
            ? (entry[identity.names] as string[])
            : [JSON.stringify(identity.keys.map((key) => entry[key]))],
        );
        expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
        expect(
          entries.filter(({ source }) => typeof source === "string" && source.trim().length < 8),
        ).toEqual([]);
      }
      expect(String(value["source"]).length).toBeGreaterThan(20);
    },
  );

  test("what one entry names of another is there", () => {
    const failures = loadCatalogue("failures", layers);
    const stages = new Set(failures.stages.map(({ id }) => id));
    expect(failures.patterns.filter(({ stage }) => !stages.has(stage)).map(({ id }) => id)).toEqual([]);
    const classes = new Set(failures.patterns.map(({ id }) => id));
    const { causes, states } = loadCatalogue("claims", layers);
    const claimed = [...causes, ...states].flatMap((claim) => claim.classes ?? []);
    expect(claimed.filter((id) => !classes.has(id))).toEqual([]);
    const agents = loadCatalogue("agents", layers);
    const models = new Set(agents.models.map(({ name }) => name));
    expect(agents.agents.flatMap(({ model }) => model ?? []).filter((name) => !models.has(name))).toEqual([]);
  });
});

describe("the shipped policies", () => {
  test.each(policies.map(({ name }) => name))("%s knows every rule it speaks of", (name) => {
    expect(policyOf({ policy: name }, { layers, ruleNames }).source.length).toBeGreaterThan(20);
  });
});
