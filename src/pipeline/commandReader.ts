import { checkCommand } from "../commands/checkCommand.ts";
import { loadFlagCatalogue } from "../commands/flagCatalogue.ts";
import { parseCommand } from "../commands/parseCommand.ts";
import { workloadOf } from "../commands/workload.ts";
import type { CommandReader } from "../dataset/knowledge.ts";
import { ownText } from "./home.ts";

/** The command language with the package's flag catalogue bound to it. The files are validated by a test. */
export function commandReader(): CommandReader {
  const own = (name: string): unknown => JSON.parse(ownText(`data/catalogues/flags/${name}.json`));
  const catalogue = loadFlagCatalogue({
    vllm: own("vllm"),
    sglang: own("sglang"),
    rules: own("rules"),
    commits: (project) => own(`${project}-commits`),
  });
  return {
    read(text, era, project) {
      const parsed = parseCommand(text);
      return { check: checkCommand(parsed, catalogue, era, project), workload: workloadOf(parsed) };
    },
  };
}
