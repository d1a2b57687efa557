import { quoteWords } from "../commands/argv.ts";
import type { Job, Manifest, VariantJob } from "../model/manifest.ts";
import { printable } from "../model/printable.ts";
import type { MissingWords } from "./missing.ts";

/**
 * The corrected commands as a script that a person reads, and runs: each job through `benchtriage run`, which starts the
 * processes, keeps their output and stops when the job is decided. Every word is quoted, and every note is one comment
 * line, so that neither a model name nor a commit subject can become a command.
 */
export function shellText({ jobs, policy }: Manifest, words: MissingWords): string {
  return [
    "#!/usr/bin/env bash",
    // quoted words are meant to stay as they are
    "# shellcheck disable=SC2016",
    `# Corrected commands of ${jobs.length} fixable commits (policy ${comment(policy)}). Written by benchtriage.`,
    "#",
    "#   bash commands.sh                    lists the jobs",
    "#   bash commands.sh JOB [OPTION...]    runs one: benchtriage run manifest.json --job JOB OPTION...",
    "#",
    "# MANIFEST  the manifest (default: beside this script) · RESULTS  folder of the results, ./results",
    "set -euo pipefail",
    'manifest=${MANIFEST:-"$(dirname -- "$0")/manifest.json"}',
    ...jobs.flatMap((job) => jobLines(job, words)),
    "",
    'case "${1-}" in',
    "'')",
    ...jobs.map((job) => `  echo ${quoteWords([listed(job)])}`),
    "  ;;",
    '*) exec benchtriage run "$manifest" --out "${RESULTS:-results}" --resume --job "$@" ;;',
    "esac",
    "",
  ].join("\n");
}

function jobLines(job: Job, words: MissingWords): string[] {
  return [
    "",
    `# ${comment(job.id)}  ${comment(job.subject ?? "")}`.trimEnd(),
    ...job.verdict.reasons
      .filter(({ severity }) => severity === "fixable")
      .map(({ rule, message }) => `#   ${rule}: ${comment(message)}`),
    `#   at most ${job.repetitions} trials per variant, ${job.order.scheme} order, seed ${job.order.seed}`,
    `#   decides ${comment(job.decides)}`,
    ...job.missing.map((each) => `#   missing: ${comment(words(each))}`),
    ...commandLines(job.variants),
  ];
}

/** Variants that run the same words share the lines. */
function commandLines(variants: readonly VariantJob[]): string[] {
  const shared = new Map<string, string[]>();
  for (const variant of variants) {
    const lines = wordsOf(variant).join("\n");
    shared.set(lines, [...(shared.get(lines) ?? []), named(variant)]);
  }
  return [...shared].flatMap(([lines, names]) => [`#   ${names.join(", ")}:`, ...lines.split("\n")]);
}

/** The variant, and what it runs in where that is known. */
function named({ name, image }: VariantJob): string {
  if (image === null) return name;
  const place = `${image.repository}${image.digest === null ? `:${image.tag}` : `@${image.digest}`}`;
  return `${name} (${comment(place)})`;
}

function wordsOf({ env, server, client }: VariantJob): string[] {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${quoteWords([value])} `);
  const line = (what: string, argv: readonly string[]) =>
    `#     ${what}  ${comment(`${variables.join("")}${quoteWords(argv)}`)}`;
  return [...(server === null ? [] : [line("server", server.argv)]), line("client", client.argv)];
}

function listed({ id, ready, missing, variants, subject }: Job): string {
  const state = ready ? "ready" : `${missing.length} missing`;
  return `${id}  ${state}  ${variants.map(({ name }) => name).join(" ")}  ${comment(subject ?? "")}`.trimEnd();
}

/** One line, no control characters: a comment ends at the line's end and nowhere else. */
export function comment(text: string): string {
  return printable(text, " ").trim();
}
