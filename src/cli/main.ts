#!/usr/bin/env node
import { Command, CommanderError, Option } from "commander";
import type { CompareOptions } from "../pipeline/compare.ts";
import { type Finished, UserError } from "../pipeline/finished.ts";
import type { PlanOptions } from "../pipeline/plan.ts";
import { collect, isoTime, percent, share } from "./argumentValues.ts";
import { cacheFolder } from "./cacheFolder.ts";
import { version } from "../io/package.ts";
import { progress } from "./progress.ts";
import { printError, write, writeNotes } from "./output.ts";

/*
 * argv → options → pipeline → exit code. Nothing but commander is loaded before a command is known: `--help` and
 * `fix` must answer at once.
 */

const program = new Command("benchtriage")
  .description("which benchmark commits can be trusted, repaired, or dropped")
  .version(version, "--version", "print the version")
  .helpOption("-h, --help", "print this help")
  .helpCommand(false)
  .addHelpText(
    "after",
    `
examples
  benchtriage report data/vllm-14              pages, analysis.json, manifest.json, commands.sh into ./reports
  benchtriage check data/vllm-14               the verdict table
  benchtriage plan data/vllm-14                manifest.json, plan.md, commands.sh into ./plan
  benchtriage fix 'python benchmarks/…'        check and correct a command
  benchtriage explain path-not-exercised       what a rule says and why

exit   0 done · 1 --fail-on matched · 2 could not do it
benchtriage COMMAND --help has examples`,
  )
  .exitOverride()
  .configureOutput({ writeErr: () => undefined });

interface JudgeOptions {
  readonly policy: string;
  readonly target?: string;
  readonly commits?: string;
  readonly images?: string;
  readonly registry?: string;
  readonly curation: boolean;
  readonly cache: boolean;
  readonly verifyCache?: boolean;
  readonly now?: string;
  readonly failOn?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

function judging(command: Command): Command {
  return command
    .argument("[paths...]", "files and folders to read (default: the folder `data` here)")
    .option("--policy <strict|published|FILE>", "whose opinion decides", "strict")
    .option("--target <GPUxN>", "the machine, such as H100x4 (default: the policy's)")
    .option("--commits <LIST|FILE>", "only these commits: comma-separated hashes, or a file with one a line")
    .option("--no-curation", "hide what persons decided; the rules stand alone")
    .option("--no-cache", "read every file anew")
    .option("--verify-cache", "hold the content of every file against what was read before")
    .option("--now <ISO>", "the time to print (default: the newest in the data)", isoTime)
    .addOption(
      new Option("--fail-on <what>", "exit 1 when this is found").choices([
        "unusable",
        "fixable",
        "crashed",
        "problem",
      ]),
    )
    .option("--json", "print one JSON document on standard output")
    .option("--quiet", "no summary on standard error");
}

/** Read when a command is known: `--help` and `fix` need no path. */
async function pathsOf(paths: readonly string[], command: string): Promise<readonly string[]> {
  const { givenPaths } = await import("../pipeline/givenPaths.ts");
  return givenPaths(paths, command);
}

/** How files are read: shown on a terminal, and not twice. */
function reading({ quiet, cache, verifyCache }: JudgeOptions) {
  const bar = progress(quiet === true);
  return {
    onProgress: (done: number, total: number) => bar?.(done, total),
    cache: cache ? { folder: cacheFolder(), now: Date.now(), verify: verifyCache } : undefined,
  };
}

/** Judging what may be measured, with what is known of container images. */
function judgingImages(command: Command): Command {
  return judging(command)
    .option("--images <FILE>", "images that exist, one a line; those that are missing are reported")
    .option("--registry <URL>", "ask this container registry for them: the only use of the network");
}

judgingImages(program.command("report"))
  .summary("read, judge, and write the pages of the week")
  .description(
    "Reads result sets, judges every commit, and writes the pages, analysis.json, manifest.json and commands.sh.",
  )
  .option(
    "--out <DIR>",
    "folder of the report; replaced as a whole only if it holds a report of ours",
    "reports",
  )
  .option("--since <analysis.json>", "an earlier report's analysis: the pages say what changed")
  .addHelpText(
    "after",
    "\nexamples\n  benchtriage report data --out reports\n  benchtriage report data --out new --since reports/analysis.json\n  benchtriage report data --images tags.txt\n  benchtriage report data --registry http://localhost:5000\n  benchtriage report results/ mappings/ --policy published --commits HASH,HASH",
  )
  .action(async (paths: string[], options: JudgeOptions & { out: string; since?: string }) => {
    const { report } = await import("../pipeline/report.ts");
    finish(await report(await pathsOf(paths, "report"), { ...options, ...reading(options) }));
  });

judgingImages(program.command("check"))
  .summary("the verdict table only")
  .description("Reads and judges like report, and prints the verdicts without writing a file.")
  .addOption(
    new Option("--format <format>", "how to print")
      .choices(["table", "json", "markdown", "sarif"])
      .default("table"),
  )
  .addHelpText(
    "after",
    "\nexamples\n  benchtriage check data/vllm-14\n  benchtriage check data --format sarif > benchtriage.sarif\n  benchtriage check data --fail-on unusable",
  )
  .action(async (paths: string[], options: JudgeOptions & { format: string }) => {
    const { check } = await import("../pipeline/check.ts");
    finish(await check(await pathsOf(paths, "check"), { ...options, ...reading(options) }));
  });

judgingImages(program.command("plan"))
  .summary("the corrected commands, for whoever runs them")
  .description(
    "Writes a job for every fixable commit: manifest.json, plan.md and commands.sh, or one printed form.",
  )
  .option("--out <DIR>", "folder to write (default: plan, unless --to, --diff or --json print)")
  .addOption(
    new Option("--to <form>", "another form: on standard output, or beside the others with --out").choices([
      "sh",
      "slurm",
      "kubernetes",
      "args",
    ]),
  )
  .option("--diff <OLD>", "print what changed since an older manifest.json")
  .option("--agents <all|none|NAME,...>", "whose patches are measured too", "all")
  .addHelpText(
    "after",
    "\nexamples\n  benchtriage plan data/vllm-14\n  benchtriage plan results/ --to slurm > jobs.sh && sbatch jobs.sh\n  benchtriage plan results/ --to kubernetes --agents none | kubectl apply -f -\n  benchtriage plan results/ --diff plan/manifest.json\n\nargs: argument lists for run_3way_benchmarks.py, one a line\n--images: a list with digests (repository:tag@sha256:…) pins what the jobs run in",
  )
  .action(async (paths: string[], options: JudgeOptions & Omit<PlanOptions, "cache">) => {
    const { plan } = await import("../pipeline/plan.ts");
    finish(await plan(await pathsOf(paths, "plan"), { ...options, ...reading(options) }));
  });

judging(program.command("export"))
  .summary("write what was read in another format")
  .description("Reads like report and writes the condensed records, in benchtriage's own format or another.")
  .addOption(
    new Option("--format <format>", "what to write")
      .choices(["jsonl", "parquet", "csv", "schema-v5"])
      .default("jsonl"),
  )
  .option("--condensed", "leave out what tells the same again: copied rows, facts another file states alike")
  .requiredOption("--out <FILE|DIR>", "where to write")
  .addHelpText(
    "after",
    "\nexamples\n  benchtriage export results/ mappings/ --format jsonl --out data/my-set\n  benchtriage export results/ --format parquet --out results.parquet\n  benchtriage export results/ --format schema-v5 --out table.csv --json\n\njsonl (a folder) and parquet hold everything and are read back; csv has one row a measurement,\nschema-v5 one row a commit and agent in the published 76 columns",
  )
  .action(
    async (paths: string[], options: JudgeOptions & { format: string; out: string; condensed?: boolean }) => {
      const { exportSet } = await import("../pipeline/export.ts");
      finish(await exportSet(await pathsOf(paths, "export"), { ...options, ...reading(options) }));
    },
  );

program
  .command("compare")
  .summary("is this effect real?")
  .description(
    "Compares two files or folders of results, or two variants inside one data set, with intervals and corrections.",
  )
  .argument("[paths...]", "A and B; with --from and --to the data set (default: data)")
  .option("--from <variant>", "baseline or human, inside one data set")
  .option("--to <variant>", "human or agent, inside one data set")
  .option("--alpha <share>", "share of false alarms among what is called an effect", share, 0.05)
  .option("--margin <percent>", "smallest effect that counts, and the margin of equivalence", percent, 2)
  .option("--better <what>", "lower, higher or NAME=lower, where the input does not say", collect, [])
  .addOption(
    new Option("--format <format>", "how to print").choices(["table", "json", "markdown"]).default("table"),
  )
  .addOption(
    new Option(
      "--fail-on <what>",
      "exit 1 when this is found, 2 when it cannot be told: the candidate lost a benchmark or a metric, or was measured otherwise",
    ).choices(["regressed"]),
  )
  .option("--allow-missing", "with --fail-on: what cannot be compared fails nothing")
  .option("--json", "print one JSON document on standard output")
  .option("--quiet", "no notes on standard error")
  .addHelpText(
    "after",
    "\nexamples\n  benchtriage compare before.json after.json\n  benchtriage compare old.txt new.txt --fail-on regressed\n  benchtriage compare a.json b.json --better lower --margin 5\n  benchtriage compare --from baseline --to human data\n  benchtriage compare --from baseline --to baseline data   runs of one code: should find nothing\n\nreads own data sets, vLLM and SGLang results, benchstat text, pyperf, hyperfine, JSON {name: [values]}; kinds may be mixed",
  )
  .action(async (paths: string[], options: CompareOptions) => {
    const { compare } = await import("../pipeline/compare.ts");
    finish(await compare(paths, options));
  });

program
  .command("fix")
  .summary("check and correct a benchmark command")
  .description(
    "Checks a command against the flags of its day and prints it corrected; problems go to standard error.\nWhere engine flags move to a server, the line holds the server's command, a tab, and the client's.",
  )
  .argument("<command>", "one command in quotes, - for one a line on standard input, or a result set")
  .argument("[paths...]", "further result sets; beside a command they date the commit of --at")
  .option(
    "--at <COMMIT|DATE|RELEASE>",
    "the time of the code (default: the commit's own, else the newest known)",
  )
  .option("--project <vllm|sglang>", "whose code (default: whose program is called)")
  .option("--diff", "print the words kept, removed and added (with --json: of every step)")
  .option("--json", "print one JSON document on standard output")
  .addHelpText(
    "after",
    "\nexamples\n  benchtriage fix --at 2025-03-18 'python benchmarks/benchmark_serving.py --model m --dtype half'\n  benchtriage fix - --at 0.6.3 < commands.txt > fixed.txt\n  benchtriage fix data/vllm-14 --json\n\nexit   0 nothing broken · 1 a command is broken · 2 could not do it",
  )
  .action(
    async (
      command: string,
      paths: string[],
      options: { at?: string; project?: string; diff?: boolean; json?: boolean },
    ) => {
      const { fix } = await import("../pipeline/fix.ts");
      finish(await fix(command, paths, options));
    },
  );

program
  .command("explain")
  .summary("what a rule says and why")
  .argument("[RULE]", "a rule id, as printed beside a verdict (default: all, a line each)")
  .option("--policy <strict|published|FILE>", "whose severities to print", "strict")
  .option("--json", "print one JSON document on standard output")
  .addHelpText("after", "\nexamples\n  benchtriage explain\n  benchtriage explain path-not-exercised")
  .action(async (rule: string | undefined, options: { policy: string; json?: boolean }) => {
    const { explain } = await import("../pipeline/explain.ts");
    finish(await explain(rule, options));
  });

function finish({ stdout, stderr, exitCode }: Finished): void {
  if (stderr !== "") writeNotes(stderr);
  if (stdout !== "") write(process.stdout, stdout);
  process.exitCode = exitCode;
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync(process.argv);
} catch (error) {
  process.exitCode = failed(error);
}

function failed(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const asked = program.commands.find((command) => command.name() === process.argv[2]);
    if (error.code === "commander.help") writeNotes(program.helpInformation());
    else
      printError(
        error.message.replace(/^error: /, ""),
        asked === undefined
          ? "benchtriage --help lists commands and options"
          : `benchtriage ${asked.name()} --help has its options and examples`,
      );
    return 2;
  }
  if (error instanceof UserError) {
    printError(error.message, error.advice);
    return 2;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  printError(`this is a bug of benchtriage, please report it with the lines below\n${text}`, null);
  return 2;
}
