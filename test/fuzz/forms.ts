import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseAllDocuments } from "yaml";
import { manifestSchema } from "../../src/model/manifest.ts";
import { kubernetesText } from "../../src/plan/kubernetes.ts";
import { slurmArrays } from "../../src/plan/slurm.ts";
import { benchtriage, contents } from "../support/cli.ts";
import { runner } from "../support/job.ts";
import { htmlErrors } from "../support/html.ts";
import { TRAP } from "./hostile.ts";
import { parsed } from "../support/printed.ts";
import { markdownFaults } from "./printers.ts";
import { unseenIn } from "./unseen.ts";

/* Everything that is printed of a set: pages, scripts, jobs, findings. What is obeyed in any of it is a fault. */

/** What of the forms could be tried here, and what was wrong. */
export interface Tried {
  readonly files: number;
  readonly jobs: number;
  readonly with: readonly string[];
  readonly faults: readonly string[];
}

/**
 * @param scratch an empty folder for what is printed
 * @param others also the parsers and the browser of this machine
 */
export async function formsOf(set: string, scratch: string, others: boolean): Promise<Tried> {
  const faults: string[] = [];
  const [report, plan] = [path.join(scratch, "report"), path.join(scratch, "plan")];
  const call = async (...words: readonly string[]) => {
    const { status, stdout, stderr } = await benchtriage(...words, "--no-cache");
    if (status === 2) faults.push(`${words[0]}: ${stderr}`);
    return stdout;
  };
  await call("report", set, "--out", report, "--no-curation");
  if (others) await printedToo(call, set, plan, faults);
  else writePlans(report, plan);
  const files = { ...contents(report), ...contents(plan) };
  for (const [name, content] of Object.entries(files)) faults.push(...faultsOf(name, content, others));
  const jobs = scriptFaults(scratch, faults);
  const browsers = others ? browserFaults(path.join(report, "index.html"), faults) : [];
  const programs = [...yamlFaults(plan, others, faults), ...browsers];
  return { files: Object.keys(files).length, jobs, with: programs, faults };
}

/** What the other commands print. */
async function printedToo(
  call: (...words: readonly string[]) => Promise<string>,
  set: string,
  plan: string,
  faults: string[],
): Promise<void> {
  for (const to of ["kubernetes", "slurm"])
    await call("plan", set, "--out", path.join(plan, to), "--to", to, "--no-curation");
  const sarif = await call("check", set, "--format", "sarif", "--no-curation");
  if (/\p{Cs}/u.test(sarif) || (JSON.parse(sarif) as { version: string }).version !== "2.1.0")
    faults.push("SARIF is broken");
}

/** The jobs of the report's manifest, without judging the set again. */
function writePlans(report: string, plan: string): void {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(report, "manifest.json"), "utf8")));
  for (const folder of ["kubernetes", "slurm"]) mkdirSync(path.join(plan, folder), { recursive: true });
  writeFileSync(path.join(plan, "kubernetes/kubernetes.yaml"), kubernetesText(manifest, runner));
  for (const { gpus, text } of slurmArrays(manifest))
    writeFileSync(path.join(plan, `slurm/${gpus}.sh`), text);
}

/** Larger pages are parsed only where there is time. */
const SMALL = 20_000;

function faultsOf(name: string, content: string, isAll: boolean): string[] {
  if (!/\.(?:md|html|svg|sh|ya?ml|sbatch)$/.test(name)) return [];
  const unseen = unseenIn(content);
  if (unseen !== null) return [`${name}: ${unseen}`];
  if (name.endsWith(".html"))
    return htmlErrors(content)
      .slice(0, 1)
      .map((error) => `${name}: ${error}`);
  if (!name.endsWith(".md") || (!isAll && content.length > SMALL)) return [];
  try {
    markdownFaults(parsed(content));
    return [];
  } catch (error) {
    return [`${name}: ${String(error)}`];
  }
}

/** Starts every script, and each job of commands.sh, with a program in our place that does nothing; how many jobs there were. */
function scriptFaults(scratch: string, faults: string[]): number {
  const bin = path.join(scratch, "bin");
  const place = path.join(scratch, "here");
  for (const folder of [bin, place]) mkdirSync(folder, { recursive: true });
  for (const name of ["benchtriage", "docker", "git", "python", "vllm"])
    writeFileSync(path.join(bin, name), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
  const env = { ...process.env, PATH: `${bin}:${process.env["PATH"] ?? ""}`, SLURM_ARRAY_TASK_ID: "0" };
  const script = path.join(scratch, "report/commands.sh");
  const bash = (...words: readonly string[]) =>
    spawnSync("bash", words, { cwd: place, env, encoding: "utf8" });
  const listed = bash(script);
  const ids = listed.stdout.split("\n").flatMap((line) => line.split(" ")[0] || []);
  if (listed.status !== 0) faults.push(`commands.sh: ${listed.stderr}`);
  for (const id of ids.slice(0, 3)) if (bash(script, id).status !== 0) faults.push(`commands.sh ${id}`);
  for (const [name] of Object.entries(contents(path.join(scratch, "plan/slurm"))).filter(([each]) =>
    /\.(?:sh|sbatch)$/.test(each),
  )) {
    const { status, stderr } = bash(path.join(scratch, "plan/slurm", name));
    if (status !== 0) faults.push(`${name}: ${stderr}`);
  }
  if (
    readdirSync(scratch, { recursive: true, encoding: "utf8" }).some((name) => path.basename(name) === TRAP)
  )
    faults.push("a file that no form may write");
  return ids.length;
}

/** Our own parser in both versions; PyYAML and kubectl where they are. */
function yamlFaults(plan: string, others: boolean, faults: string[]): string[] {
  const tried = new Set(["yaml"]);
  for (const name of Object.keys(contents(plan)).filter((each) => /\.ya?ml$/.test(each))) {
    const file = path.join(plan, name);
    const source = readFileSync(file, "utf8");
    const jobs = source.split("\n---\n").length - 1;
    for (const version of ["1.1", "1.2"] as const)
      for (const each of parseAllDocuments(source, { version })) {
        if (each.errors.length > 0) faults.push(`${name}: ${String(each.errors[0])}`);
        if (/"name":"evil"/.test(JSON.stringify(each.toJS()))) faults.push(`${name}: another job's name`);
      }
    if (!others) continue;
    const asked: Readonly<Record<string, readonly string[]>> = {
      PyYAML: [
        "python3",
        "-c",
        "import sys,yaml;d=list(yaml.safe_load_all(open(sys.argv[1])));print(len(d));assert not [x for x in d if x['metadata']['name']=='evil']",
        file,
      ],
      kubectl: ["kubectl", "label", "--local", "-f", file, "a=b", "-o", "name"],
    };
    for (const [parser, [program = "", ...words]] of Object.entries(asked)) {
      const { error, status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8" });
      if (error !== undefined || /No module named/.test(stderr)) continue;
      tried.add(parser);
      const count = parser === "kubectl" ? stdout.trim().split("\n").length : Number(stdout);
      if (status !== 0 || count !== jobs)
        faults.push(`${name}: ${parser} reads ${count} of ${jobs}: ${stderr.slice(0, 200)}`);
      if (stdout.includes("evil")) faults.push(`${name}: ${parser} reads another job's name`);
    }
  }
  return [...tried];
}

/** What a browser makes of the page: no script of another runs, and nothing is asked for elsewhere. */
function browserFaults(page: string, faults: string[]): string[] {
  const browser = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((each) => existsSync(each));
  if (browser === undefined) return [];
  const log = `${page}.net.json`;
  const words = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--virtual-time-budget=3000",
    `--log-net-log=${log}`,
    "--dump-dom",
    `file://${page}`,
  ];
  const { stdout } = spawnSync(browser, words, {
    encoding: "utf8",
    timeout: 120_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  if (new RegExp(`<title>[^<]*${TRAP}`).test(stdout)) faults.push("a script of another ran");
  if (
    /<(?:img|iframe|object|embed)\b|<[a-z]+[^>]* on\w+=/i.test(stdout.replace(/<script>.*?<\/script>/gs, ""))
  )
    faults.push("an element of another");
  const asked = existsSync(log) ? readFileSync(log, "utf8") : "";
  if (asked.includes(`127.0.0.1:9/${TRAP}`)) faults.push("something was asked for elsewhere");
  return stdout.length > 1000 ? ["Chromium"] : [];
}
