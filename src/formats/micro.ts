import { pointerOf } from "./placed.ts";
import { commitRecord } from "./commitFacts.ts";
import { hash, text } from "./fields.ts";
import { noCommit, projectIn } from "./mapped.ts";
import { agentIn, attemptIn, blockOf, type Get, pipelineOf } from "./mappedRuns.ts";
import { microCopies } from "./microCopy.ts";
import { type MicroPair, microRuns } from "./microPair.ts";
import { merged, type ObjectReader } from "./reader.ts";
import { timeOf } from "./runs.ts";

/** One function timed before and after an agent's patch, as its own result or as a copy of one. */
export const micro: ObjectReader = {
  object(placed) {
    const commit = placed.commit();
    if (commit === undefined) return noCommit(placed);
    const { file, format } = placed;
    const { fields: result, at } = placed.inside(pointerOf(format.fields.result));
    const get: Get = (name, parse) => placed.get(name, parse);
    const project = projectIn(placed);
    const more: MicroPair["more"] = {
      project,
      parent: get("parent", hash),
      agent: agentIn(get),
      block: get("block", text) ?? blockOf(placed),
      attempt: attemptIn(get),
      time: get("time", timeOf),
    };
    const pair = { file, format: format.name, pipeline: pipelineOf(placed), commit, result, at, more };
    const runs = format.constants.copied === true ? microCopies(pair) : microRuns(pair);
    const tellsFacts = Object.keys(format.facts).length > 0;
    const facts = tellsFacts ? [commitRecord({ file, format: format.name, commit, project }, placed)] : [];
    return merged([{ records: facts, problems: [] }, runs]);
  },
};
