import { printedPair } from "./microText.ts";
import { microPipeline } from "./patchedRun.ts";
import { pathProject } from "./runs.ts";
import { defineSource } from "./source.ts";

const FORMAT = "result-stdout-stderr-txt";

/** Output of a benchmark as text: the twin of two fields of the result beside it. Often empty, which is a value. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect: ({ path }) => /(?:^|\/)(?:vllm|sglang)\/[0-9a-f]{8}\/std(?:out|err)\.txt$/.test(path),
  parse(file) {
    const more = {
      project: pathProject(file.path),
      parent: undefined,
      agent: undefined,
      block: undefined,
      time: undefined,
      attempt: undefined,
    };
    return printedPair(file, { format: FORMAT, pipeline: microPipeline(file.path), more });
  },
});
