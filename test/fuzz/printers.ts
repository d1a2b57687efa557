import * as fc from "fast-check";
import { parseAllDocuments } from "yaml";
import { sarifOf } from "../../src/export/sarif.ts";
import { githubLines, junitText } from "../../src/export/ciForms.ts";
import type { Analysis } from "../../src/model/analysis.ts";
import { shellText } from "../../src/plan/commandsSh.ts";
import { kubernetesText } from "../../src/plan/kubernetes.ts";
import { slurmArrays } from "../../src/plan/slurm.ts";
import { srtRecipes } from "../../src/plan/srtSlurm.ts";
import { gfmPrinter } from "../../src/print/gfm.ts";
import { htmlPrinter } from "../../src/print/html.ts";
import { code, fenced, inline, link, paragraph, picture, text } from "../../src/print/nodes.ts";
import { type Block, phrasing } from "../../src/print/tree.ts";
import { card, label } from "../../src/report/charts/svg.ts";
import { shown } from "../../src/cli/output.ts";
import { htmlErrors } from "../support/html.ts";
import { job, manifest, runner, variantJob } from "../support/job.ts";
import { parsed } from "../support/printed.ts";
import type { Campaign } from "./campaign.ts";
import { hostileTexts } from "./hostile.ts";
import { unseenIn } from "./unseen.ts";

/** A hostile text, any characters at all, or both in one. */
const piece = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const words = fc.array(piece, { minLength: 1, maxLength: 3 }).map((each) => each.join(""));
export type Words = readonly [string, string, string];

export function printsInert(given: Words): void {
  for (const [form, check] of Object.entries(forms)) {
    try {
      check(given);
    } catch (error) {
      throw new Error(`${form}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }
}

function blocksOf([a, b, c]: Words): Block[] {
  const row = (...cells: readonly string[]) => ({
    type: "tableRow" as const,
    children: cells.map((each, at) => ({
      type: "tableCell" as const,
      children: phrasing([text, code, inline][at]?.(each) ?? text(each)),
    })),
  });
  return [
    { type: "heading", depth: 2, children: phrasing(text(a)) },
    paragraph(
      text(a),
      " ",
      code(b),
      " ",
      inline(c),
      " ",
      link(a, b),
      " ",
      link(text(b), `https://example.org/${c}`),
      " ",
      picture(a, "b.svg"),
    ),
    { type: "table", align: [null, null, null], children: [row("A", "B", "C"), row(a, b, c), row(c, a, b)] },
    { type: "fold", summary: phrasing(text(b)), children: [paragraph(text(c))] },
    fenced(c, "sh"),
  ];
}

function isInert(source: string): void {
  const unseen = unseenIn(source);
  if (unseen !== null) throw new Error(`${unseen} is left`);
}

const targets = /^(?:https?:\/\/|[\w./#-]*$)/;

/** Links and markup of a page as a reader of Markdown sees them: none but ours. */
export function markdownFaults(node: {
  readonly type: string;
  readonly url?: string;
  readonly value?: string;
  readonly children?: readonly object[];
}): void {
  if (node.url !== undefined && !targets.test(node.url)) throw new Error(`a link to ${node.url}`);
  if (node.type === "html" && !/^<\/?(?:details|summary|span)>/.test(node.value ?? ""))
    throw new Error(`HTML: ${node.value}`);
  for (const child of node.children ?? []) markdownFaults(child as typeof node);
}

const hostileJob = ([a, b, c]: Words) =>
  job({
    id: "abcdef01-strict",
    subject: b,
    original: c,
    decides: a,
    parent: b,
    mode: "serving",
    variants: ["baseline", "human"].map((name) =>
      variantJob({
        name,
        image: { repository: a, tag: b, digest: c },
        env: { KEY: c },
        server: {
          argv: ["vllm", "serve", a, `--x=${b}`, "--y", c],
          directories: [],
          help: null,
          expects: [],
        },
        client: { argv: [a, b, c], directories: [], help: null, expects: [] },
      }),
    ),
  });

/** Read by a parser of either version: one document each, whose strings are the given ones. */
function yamlFaults(source: string, documents: number): void {
  isInert(source);
  for (const version of ["1.1", "1.2"] as const) {
    const found = parseAllDocuments(source, { version });
    if (!Array.isArray(found) || found.length !== documents)
      throw new Error(`${found.length} documents of ${documents}`);
    for (const each of found) if (each.errors.length > 0) throw new Error(String(each.errors[0]));
  }
}

const allowedLines =
  /^(?:#.*|set -euo pipefail|manifest=.*|case .*|''\)|  echo '.*|  echo [\w@%+=:,./ -]+|  ;;|\*\) exec benchtriage .*|esac|jobs=\(|\)|exec benchtriage .*|  --resume .*|  (?:'.*|[\w@%+=:,./-]+)(?: #.*)?|)$/;

/** Every line begins as one of ours; what is quoted there is shown to bash elsewhere. */
function shellFaults(source: string): void {
  isInert(source);
  let isQuoted = false;
  for (const line of source.split("\n")) {
    if (!isQuoted && !allowedLines.test(line)) throw new Error(`a line of its own: ${JSON.stringify(line)}`);
    if (isQuoted || !line.startsWith("#")) for (const each of line) if (each === "'") isQuoted = !isQuoted;
  }
}

const finding = ([a, b, c]: Words) => ({
  rule: "flag-unknown",
  commit: a,
  severity: "fixable",
  messageId: b,
  message: c,
  evidence: [{ file: b, pointer: c, quote: a }],
});
const analysisOf = (given: Words) =>
  ({
    tool: { name: "benchtriage", version: "0" },
    policy: { id: given[0] },
    findings: [finding(given)],
    verdicts: [
      { commit: given[0], status: "unusable", category: given[1], lacks: [] },
      { commit: given[2], status: "not-judged", category: null, lacks: [given[1]] },
    ],
  }) as unknown as Analysis;

const forms: Readonly<Record<string, (given: Words) => void>> = {
  Markdown: (given) => {
    const source = gfmPrinter(String)({ type: "root", children: blocksOf(given) });
    isInert(source);
    markdownFaults(parsed(source));
  },
  HTML: (given) => {
    const source = htmlPrinter({ href: String, labelOf: (heading) => heading ?? "" })(blocksOf(given));
    isInert(source);
    const [error] = htmlErrors(`<!doctype html>\n${source}`);
    if (error !== undefined) throw new Error(error);
  },
  SVG: ([a, b, c]) => {
    const source = card(a, b, 20, () => [label(c, { x: 1, y: 1 })]);
    isInert(source);
    const [error] = htmlErrors(`\n${source.replace(/ xmlns="[^"]*"/, "")}`);
    if (error !== undefined) throw new Error(error);
  },
  Kubernetes: (given) => yamlFaults(kubernetesText(manifest([hostileJob(given)]), runner), 1),
  recipes: (given) =>
    srtRecipes(manifest([hostileJob(given)])).made.forEach(({ text: source }) => yamlFaults(source, 1)),
  shell: (given) => shellFaults(shellText(manifest([hostileJob(given)]), () => given[1])),
  SLURM: (given) =>
    slurmArrays(manifest([hostileJob(given)])).forEach(({ text: source }) =>
      shellFaults(source.replace(/^#SBATCH.*$/gm, "#")),
    ),
  SARIF: (given) => {
    const made = JSON.stringify(sarifOf(analysisOf(given), [], () => ({ uri: given[1], line: 1 })));
    if (/\p{Cs}/u.test(made)) throw new Error("half a character");
    const [result] = (
      JSON.parse(made) as {
        runs: [{ results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }] }];
      }
    ).runs[0].results;
    const { uri } = result.locations[0].physicalLocation.artifactLocation;
    if (!URL.canParse(uri, "file:///root/") || /[^!-~]/.test(uri)) throw new Error(`no address: ${uri}`);
  },
  JUnit: (given) => {
    const source = junitText(analysisOf(given));
    if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(source))
      throw new Error("a character that XML has not");
    const bare = source
      .replace(/<\?xml[^?]*\?>/, "")
      .replace(/<\/?(?:testsuite|testcase|skipped|failure|system-out)(?: \w+="[^"<]*")*\/?>/g, "");
    if (/[<>]/.test(bare) || /&(?!(?:amp|lt|gt|quot|#\d+);)/.test(source)) throw new Error(`markup: ${bare}`);
  },
  annotations: (given) => {
    const lines = githubLines(analysisOf(given), () => ({ uri: given[1], line: 1 })).split(/\r\n|[\n\r]/);
    if (lines.length !== 1 || !lines[0]!.startsWith("::warning file=")) throw new Error(lines.join("|"));
  },
  terminal: (given) => isInert(shown(given.join("\n"))),
};

/** Everything that is printed, of hostile texts in every place. */
export const printersCampaign: Campaign<Words> = {
  name: "printers",
  inputs: fc.tuple(words, words, words),
  check: printsInert,
  shown: (given) => JSON.stringify(given),
};
