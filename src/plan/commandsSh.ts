import { quoteWords } from "../commands/argv.ts";
import type { Job, Manifest, VariantJob } from "../model/manifest.ts";

/**
 * The manifest as a shell script a person can read. Every word is quoted, every note is one comment line, so that
 * neither a model name nor a commit subject can become a command.
 */
export function shellText({ jobs, policy }: Manifest): string {
  const head = [
    "#!/usr/bin/env bash",
    `# Corrected commands of ${jobs.length} fixable commits (policy ${comment(policy)}). Written by benchtriage.`,
    "# A job is a function per variant; call what you want to run. What is unknown stands above each job.",
    "set -euo pipefail",
  ];
  return `${[...head, ...jobs.flatMap(jobLines)].join("\n")}\n`;
}

function jobLines(job: Job): string[] {
  return [
    "",
    `# ${job.commit.slice(0, 8)} ${comment(job.subject ?? "")}`.trimEnd(),
    ...job.verdict.reasons
      .filter(({ severity }) => severity === "fixable")
      .map(({ rule, message }) => `#   ${rule}: ${comment(message)}`),
    `#   ${job.repetitions} trials per variant, ${job.order.scheme} order, seed ${job.order.seed}`,
    ...job.missing.map((each) => `#   missing: ${comment(each)}`),
    ...job.variants.flatMap((variant) => variantLines(job, variant)),
  ];
}

function variantLines(job: Job, { variant, env, server, client }: VariantJob): string[] {
  const name = (part: string) => `job_${job.commit.slice(0, 8)}_${variant}_${part}`;
  const block = (part: string, { argv, directories }: VariantJob["client"]) => [
    `${name(part)}() (`,
    ...directories.map((folder) => `  cd ${quoteWords([folder])}`),
    `  ${line(env, argv)}`,
    ")",
  ];
  return [...(server === null ? [] : block("server", server)), ...block("run", client)];
}

function line(env: Readonly<Record<string, string>>, argv: readonly string[]): string {
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${quoteWords([value])}`);
  return [...assignments, quoteWords(argv)].join(" ");
}

/** One line, no control characters: a comment ends at the line's end and nowhere else. */
function comment(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
