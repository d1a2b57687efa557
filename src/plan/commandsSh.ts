import type { Job, Manifest, VariantJob } from "../model/manifest.ts";
import { comment, script, sh, type Shell, words as quoted } from "../model/shellText.ts";
import type { MissingWords } from "./missing.ts";

/**
 * The corrected commands as a script that a person reads, and runs: each job through `benchtriage run`, which starts the
 * processes, keeps their output and stops when the job is decided. Every word is quoted, and every note is one comment
 * line, so that neither a model name nor a commit subject can become a command.
 */
export function shellText({ jobs, policy }: Manifest, words: MissingWords): Shell {
  return script([
    sh`#!/usr/bin/env bash`,
    // quoted words are meant to stay as they are
    sh`# shellcheck disable=SC2016`,
    sh`# Corrected commands of ${jobs.length} fixable commits (policy ${comment(policy)}). Written by benchtriage.`,
    sh`#`,
    sh`#   bash commands.sh                    lists the jobs`,
    sh`#   bash commands.sh JOB [OPTION...]    runs one: benchtriage run manifest.json --job JOB OPTION...`,
    sh`#`,
    sh`# MANIFEST  the manifest (default: beside this script) · RESULTS  folder of the results, ./results`,
    sh`set -euo pipefail`,
    sh`manifest=\${MANIFEST:-"$(dirname -- "$0")/manifest.json"}`,
    ...jobs.flatMap((job) => jobLines(job, words)),
    sh``,
    sh`case "\${1-}" in`,
    sh`'')`,
    ...jobs.map((job) => sh`  echo ${quoted([listed(job)])}`),
    sh`  ;;`,
    sh`*) exec benchtriage run "$manifest" --out "\${RESULTS:-results}" --resume --job "$@" ;;`,
    sh`esac`,
    sh``,
  ]);
}

function jobLines(job: Job, words: MissingWords): Shell[] {
  return [
    sh``,
    comment(`# ${comment(job.id)}  ${comment(job.subject ?? "")}`),
    ...job.verdict.reasons
      .filter(({ severity }) => severity === "fixable")
      .map(({ rule, message }) => sh`#   ${comment(rule)}: ${comment(message)}`),
    sh`#   at most ${job.repetitions} trials per variant, ${comment(job.order.scheme)} order, seed ${job.order.seed}`,
    sh`#   decides ${comment(job.decides)}`,
    ...job.missing.map((each) => sh`#   missing: ${comment(words(each))}`),
    ...commandLines(job.variants),
  ];
}

/** Variants that run the same words share the lines. */
function commandLines(variants: readonly VariantJob[]): Shell[] {
  const shared = new Map<string, { readonly names: string[]; readonly lines: readonly Shell[] }>();
  for (const variant of variants) {
    const lines = wordsOf(variant);
    const known = shared.get(lines.join("\n")) ?? { names: [], lines };
    known.names.push(named(variant));
    shared.set(lines.join("\n"), known);
  }
  return [...shared.values()].flatMap(({ names, lines }) => [
    sh`#   ${comment(names.join(", "))}:`,
    ...lines,
  ]);
}

/** The variant, and what it runs in where that is known. */
function named({ name, image }: VariantJob): string {
  if (image === null) return name;
  const place = `${image.repository}${image.digest === null ? `:${image.tag}` : `@${image.digest}`}`;
  return `${name} (${comment(place)})`;
}

function wordsOf({ env, server, client }: VariantJob): Shell[] {
  const variables = Object.entries(env).map(([name, value]) => `${name}=${quoted([value])} `);
  const line = (what: Shell, argv: readonly string[]) =>
    sh`#     ${what}  ${comment(`${variables.join("")}${quoted(argv)}`)}`;
  return [...(server === null ? [] : [line(sh`server`, server.argv)]), line(sh`client`, client.argv)];
}

function listed({ id, ready, missing, variants, subject }: Job): string {
  const state = ready ? "ready" : `${missing.length} missing`;
  const names = variants.map(({ name }) => name).join(" ");
  return comment(`${id}  ${state}  ${names}  ${subject ?? ""}`);
}
