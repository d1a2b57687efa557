import { printedPair } from "./microText.ts";
import { pathProject } from "./runs.ts";
import { defineSource } from "./source.ts";

const FORMAT = "eval-test-text";

/** What the test of an evaluated patch printed; the path names the run directory. */
export default defineSource({
  name: FORMAT,
  version: 2,
  detect: ({ path }) => /(?:^|\/)test_std(?:out|err)\.txt$/.test(path),
  parse(file) {
    const [, name, model] = /\/(?:vllm|sglang)\/([^/]+)\/([^/]+)\/[^/]+\/[^/]+\/[^/]+$/.exec(file.path) ?? [];
    const agent =
      name === undefined
        ? undefined
        : { name, model: model === undefined || model === "default" ? null : model };
    const more = {
      project: pathProject(file.path),
      parent: undefined,
      agent,
      block: undefined,
      time: undefined,
      attempt: undefined,
    };
    return printedPair(file, { format: FORMAT, pipeline: "micro-eval", more });
  },
});
