import { Option } from "commander";
import type { CompareOptions } from "../../pipeline/compareOptions.ts";
import { collect, percent, share } from "../argumentValues.ts";
import type { Define } from "../define.ts";
import { knowledgeOption } from "../judging.ts";
import { knowledgeChoice } from "../knowledgeFolder.ts";

export const compareCommand: Define = (program, finish) => {
  program
    .command("compare")
    .summary("is this effect real?")
    .description(
      "Compares two files or folders of results, or two variants inside one data set, with intervals and corrections.",
    )
    .argument("[paths...]", "A and B; with --from, --to or --layout the data set (default: data)")
    .option("--from <variant>", "baseline or human, inside one data set")
    .option("--to <variant>", "human or agent, inside one data set")
    .option("--layout <PATTERN>", "where results stand in the set: '{commit}/{variant}/{trial}.json'")
    .option("--baseline <NAME>", "what the set calls the baseline")
    .option("--candidate <NAME>", "what the set calls the change")
    .option("--alpha <share>", "share of false alarms among what is called an effect", share, 0.05)
    .option("--margin <percent>", "smallest effect that counts, and the margin of equivalence", percent, 2)
    .option("--better <what>", "lower, higher or NAME=lower, where the input does not say", collect, [])
    .option("--vary <key>", "a key or field of the workload that may differ between the sides", collect, [])
    .option(
      "--metric <name>",
      "what decides, as often as needed (default: the primary metrics, each quantity once)",
      collect,
      [],
    )
    .option("--slo <targets>", "latency targets of a request, for the goodput: ttft=500ms,tpot=50ms")
    .option("--chart <file>", "write the curves of a sweep as a picture (.svg)")
    .addOption(
      new Option("--format <format>", "how to print")
        .choices(["table", "json", "markdown", "json-bench"])
        .default("table"),
    )
    .addOption(
      new Option(
        "--fail-on <what>",
        "exit 1 when this is found, 2 when it cannot be told: the candidate lost a benchmark or a metric, or was measured otherwise",
      ).choices(["regressed"]),
    )
    .addOption(knowledgeOption())
    .option("--allow-missing", "with --fail-on: what cannot be compared fails nothing")
    .option("--series", "the paths are a series, the oldest first: where does its level change?")
    .option("--all", "every comparison in the table, not only those that decide")
    .option("--json", "print one JSON document on standard output")
    .option("--quiet", "no notes on standard error")
    .addOption(
      new Option(
        "--color <when>",
        "colour the table; auto: on a terminal, unless NO_COLOR is set or TERM is dumb",
      )
        .choices(["auto", "always", "never"])
        .default("auto"),
    )
    .addHelpText(
      "after",
      "\nexamples\n  benchtriage compare before.json after.json\n  benchtriage compare old.txt new.txt --fail-on regressed\n  benchtriage compare a.json b.json --better lower --margin 5\n  benchtriage compare tp1 tp4 --vary tensor_parallel_size\n  benchtriage compare vllm-sweep sglang.jsonl --vary engine --slo ttft=500ms,tpot=50ms --chart curves.svg\n  benchtriage compare --from baseline --to human data\n  benchtriage compare --from baseline --to baseline data   runs of one code: should find nothing\n  benchtriage compare --series results/2026-*   change points over the weeks; one file is a series of its values\n  benchtriage compare nightly --layout '{commit}/{variant}/{trial}.json' --baseline before --candidate after\n\nreads own data sets, vLLM and SGLang results, benchstat text, pyperf, hyperfine, JSON {name: [values]}; kinds may be mixed",
    )
    .action(async (paths: string[], { color, ...options }: GivenOptions) => {
      if (options.series === true) {
        const { compareSeries } = await import("../../pipeline/compareSeries.ts");
        return finish(
          await compareSeries(paths, { ...options, knowledge: knowledgeChoice(options.knowledge) }),
        );
      }
      const { compare } = await import("../../pipeline/compare.ts");
      return finish(
        await compare(paths, {
          ...terminal(color),
          ...options,
          knowledge: knowledgeChoice(options.knowledge),
        }),
      );
    });
};

type GivenOptions = CompareOptions & {
  readonly knowledge?: string;
  readonly series?: true;
  readonly color: "auto" | "always" | "never";
};

/** What the terminal allows; a pipe or a file gets every column and, unless asked, no colour. */
function terminal(color: GivenOptions["color"]): Pick<CompareOptions, "width" | "colour"> {
  const { isTTY, columns } = process.stdout;
  const { NO_COLOR = "", TERM } = process.env;
  const isColoured = color === "always" || (color === "auto" && isTTY && NO_COLOR === "" && TERM !== "dumb");
  return { ...(isTTY ? { width: columns } : {}), colour: isColoured };
}
