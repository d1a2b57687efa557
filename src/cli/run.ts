import { readFileSync } from "node:fs";
import path from "node:path";
import { Command, CommanderError } from "commander";
import { version } from "../io/package.ts";
import { type Finished, UserError } from "../pipeline/finished.ts";
import { auditCommand } from "./commands/audit.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { explainCommand } from "./commands/explain.ts";
import { formatsCommand } from "./commands/formats.ts";
import { initCommand } from "./commands/init.ts";
import { exportCommand } from "./commands/export.ts";
import { fixCommand } from "./commands/fix.ts";
import { learnCommand } from "./commands/learn.ts";
import { planCommand } from "./commands/plan.ts";
import { queryCommand } from "./commands/query.ts";
import { runCommand } from "./commands/run.ts";
import { reportCommand } from "./commands/report.ts";
import { crashed, ended, failure, shown, type Shown } from "./output.ts";

/*
 * argv → options → pipeline → what is printed. Nothing but commander is loaded before a command is known: `--help` and
 * `fix` must answer at once.
 */

/** In the order of `--help`. */
const commands = [
  reportCommand,
  checkCommand,
  planCommand,
  runCommand,
  exportCommand,
  queryCommand,
  compareCommand,
  auditCommand,
  fixCommand,
  learnCommand,
  formatsCommand,
  initCommand,
  explainCommand,
];

/** Does what the words after the program's name ask for: the bytes for either stream, and the exit code. */
export async function run(
  argv: readonly string[],
  standardInput = () => readFileSync(0, "utf8"),
): Promise<Omit<Finished, "stderr"> & { readonly stderr: Shown }> {
  let finished: Finished = { stdout: "", stderr: "", exitCode: 0 };
  const finish = (result: Finished) => {
    finished = result;
  };
  const help: string[] = [];
  const program = programOf((text) => help.push(text));
  for (const define of commands) define(program, finish, standardInput);
  try {
    await program.parseAsync(plainWords(argv, program), { from: "user" });
  } catch (error) {
    finished = failed(error, program, argv[0]);
  }
  const { stdout, stderr } = finished;
  return { ...finished, stdout: ended(help.join("") + stdout), stderr: shown(ended(stderr)) };
}

/** `help report` and `-v` as other programs have them. */
function plainWords([first, ...rest]: readonly string[], { commands: known }: Command): readonly string[] {
  const [topic] = rest;
  if (first === "help") {
    const isKnown = topic === undefined || known.some((each) => each.name() === topic);
    return isKnown ? [...rest.slice(0, 1), "--help"] : [topic];
  }
  return first === "-v" ? ["--version"] : first === undefined ? [] : [first, ...rest];
}

function programOf(print: (text: string) => void): Command {
  return new Command("benchtriage")
    .description("which benchmark commits can be trusted, corrected, or dropped")
    .version(version, "-V, --version", "print the version")
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
    .configureOutput({ writeOut: print, writeErr: () => undefined });
}

function failed(error: unknown, program: Command, word: string | undefined): Finished {
  if (error instanceof CommanderError) return refused(error, program, word);
  if (error instanceof UserError) return failure(error.message, error.advice);
  const refusal = writeRefusal(error);
  if (refusal !== null) return failure(refusal, "give another --out");
  return crashed(error);
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
};
const WRITES: ReadonlySet<string> = new Set(["mkdtemp", "mkdir", "write", "rename", "copyfile", "symlink"]);

/** What the system says of a place that cannot be written to; null for every other error. */
function writeRefusal(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || !("syscall" in error)) return null;
  const why = refusals[String(error.code)];
  const isWrite = WRITES.has(String(error.syscall)) || error.code === "EROFS" || error.code === "ENOSPC";
  if (why === undefined || !isWrite) return null;
  const place =
    "path" in error && typeof error.path === "string" ? path.dirname(error.path) : "the place for output";
  return `cannot write to ${place}: ${why}`;
}

/** What commander says of the words: `--help` and `--version` have printed, all else is a mistake with a way on. */
function refused(
  { exitCode, code, message }: CommanderError,
  program: Command,
  word: string | undefined,
): Finished {
  if (exitCode === 0) return { stdout: "", stderr: "", exitCode: 0 };
  if (code === "commander.help") return { stdout: "", stderr: program.helpInformation(), exitCode: 2 };
  const asked = program.commands.find((command) => command.name() === word);
  return failure(
    message.replace(/^error: /, ""),
    asked === undefined
      ? "benchtriage --help lists commands and options"
      : `benchtriage ${asked.name()} --help has its options and examples`,
  );
}
