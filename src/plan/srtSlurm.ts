import { parseCommand } from "../commands/parseCommand.ts";
import type { FlagUse } from "../model/command.ts";
import type { Job, Manifest, VariantJob } from "../model/manifest.ts";
import { measurable } from "../model/plannedTrials.ts";
import { quoteWords } from "../model/quoteWords.ts";
import { minutesOf } from "./slurm.ts";
import type { Translated } from "./vllmSweep.ts";
import { type Yaml, yamlComment, yamlText } from "../model/yamlText.ts";

/** A recipe of `srtctl apply -f`: one server on one node and the client beside it, which is one trial. */
export interface Recipe {
  readonly job: string;
  readonly variant: string;
  readonly text: Yaml;
}

/** The serving jobs as recipes of srt-slurm, one a variant; the order of the trials stands in each as a comment. */
export function srtRecipes({ jobs }: Manifest): Translated<Recipe> {
  const able = jobs.filter(({ mode, variants }) => mode === "serving" && variants.every(isServed));
  return {
    made: able.flatMap((job) => measurable(job.variants).map((variant) => recipeOf(job, variant))),
    left: jobs.filter((job) => !able.includes(job)).map(({ id }) => id),
  };
}

function isServed({ server, image }: VariantJob): boolean {
  return server !== null && image !== null;
}

function recipeOf(job: Job, variant: VariantJob): Recipe {
  const { execution, order, repetitions } = job;
  const head = [
    `One trial of the variant ${variant.name}: at most ${repetitions} of each, two of every variant in a block, ${order.scheme}, ${execution.coolDownS} s apart.`,
    "srt-slurm gives the server its port; the client learns it as SRT_FRONTEND_PORT.",
  ];
  const lines = [...head.map(yamlComment), yamlText(recipe(job, variant))];
  return { job: job.id, variant: variant.name, text: lines.join("") as Yaml };
}

function recipe(job: Job, { name, image, server, client, env }: VariantJob) {
  const { hardware, workload } = job;
  const engine = job.project === "sglang" ? "sglang" : "vllm";
  const place = image?.digest == null ? `:${image?.tag ?? ""}` : `@${image.digest}`;
  return {
    name: `${job.id}-${name}`,
    model: {
      path: `hf:${workload.model ?? ""}`,
      container: `${image?.repository ?? ""}${place}`,
      precision: workload.quantization ?? workload.dtype ?? "auto",
    },
    resources: {
      gpu_type: hardware.gpu.toLowerCase(),
      gpus_per_node: hardware.gpusNeeded,
      agg_nodes: 1,
      agg_workers: 1,
      gpus_per_agg: hardware.gpusNeeded,
    },
    slurm: { time_limit: clock(minutesOf({ ...job, variants: [], repetitions: 1 })) },
    frontend: { type: engine, enable_multiple_frontends: false },
    backend: {
      type: engine,
      ...(engine === "vllm" ? { connector: null } : {}),
      ...(Object.keys(env).length === 0 ? {} : { aggregated_environment: env }),
      [`${engine}_config`]: { aggregated: settingsOf(server?.argv ?? []) },
    },
    benchmark: { type: "custom", command: clientText(client.argv) },
  };
}

/** What srt-slurm sets by itself. */
const own: ReadonlySet<string> = new Set(["model", "model-path", "host", "port"]);

/** The server's flags by name; a flag without a value is true. */
function settingsOf(argv: readonly string[]): Record<string, string | number | boolean> {
  const flags = parseCommand(quoteWords(argv)).flags.map(
    (use) => [use.name.replace(/^-+/, ""), valueOf(use)] as const,
  );
  return Object.fromEntries(flags.filter(([name]) => !own.has(name)));
}

function valueOf({ inline, values }: FlagUse): string | number | boolean {
  const text = inline ?? values.map(({ value }) => value).join(" ");
  if (text === "") return true;
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}

/** The words for `bash -lc`: the port is known only there. */
function clientText(argv: readonly string[]): string {
  const kept = argv.filter(
    (word, index) => !isPort(word) && argv[index - 1] !== "--port" && argv[index - 1] !== "--host",
  );
  return `${quoteWords(kept)} --host "$SRT_FRONTEND_HOST" --port "$SRT_FRONTEND_PORT"`;
}

const isPort = (word: string) => /^--(?:port|host)(?:=.*)?$/.test(word);

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
}
