import type { Evaluation } from "../model/attempts.ts";
import { attemptPart, projectIn } from "./attemptFile.ts";
import { number, pointer, text } from "./fields.ts";
import { hasAll } from "./look.ts";
import type { Placed } from "./placed.ts";
import { partsOf, valueAt } from "./place.ts";
import { commitOfTask } from "./prediction.ts";
import { merged, type ObjectReader, type Parsed, problemOnly } from "./reader.ts";

/** A task, and where a report says how its evaluation ended. */
interface Evaluated {
  readonly task: string;
  readonly outcome: Evaluation["outcome"];
  readonly pointer: string;
  /** What more the report says of the task. */
  readonly about: Placed;
}

/**
 * How the evaluation of agents' patches ended, task by task: lists of tasks in a report, or an object a task. A report's ratio is
 * its own word; the join finds the attempt by the task's name.
 */
export const evaluation: ObjectReader = {
  object(placed) {
    const tasks = placed.format.outcomes.some((each) => each.in !== undefined)
      ? inLists(placed)
      : ofObject(placed);
    if (tasks.length > 0) return merged(tasks.map((each) => partOf(placed, each)));
    const at = pointer(...placed.at);
    return problemOnly(placed.file, at, "no task, or no outcome of it", "evaluate again");
  },
};

/** The first list that names a task says how it ended. */
function inLists(placed: Placed): readonly Evaluated[] {
  const { outcomes, ofTask } = placed.format;
  const found = new Map<string, Evaluated>();
  for (const { is: outcome, in: list } of outcomes) {
    const tasks: unknown = list === undefined ? [] : valueAt(placed.value, partsOf(list));
    if (!Array.isArray(tasks)) continue;
    for (const [index, task] of tasks.entries()) {
      if (typeof task !== "string" || found.has(task)) continue;
      const about = ofTask === undefined ? placed : placed.inside(`${ofTask}${pointer(task)}`);
      found.set(task, { task, outcome, pointer: placed.pointer(`${list}${pointer(index)}`), about });
    }
  }
  return [...found.values()];
}

function ofObject(placed: Placed): readonly Evaluated[] {
  const task = placed.get("instance", text) ?? placed.key;
  const outcome = placed.format.outcomes.find(({ has }) => hasAll(placed.value, has));
  if (task === undefined || outcome === undefined) return [];
  const [at = ""] = Object.keys(outcome.has);
  return [{ task, outcome: outcome.is, pointer: placed.pointer(at), about: placed }];
}

/** The name before that of the run, which holds no point; names of files that name nobody are none. */
function agentOf({ agent, trial = "" }: Placed["path"]): string | undefined {
  const words = [...(agent === undefined ? [] : [agent]), ...trial.split(".").slice(0, -1)].join(".");
  const isNoName = /^(?:eval\w*|final|gold|output|pred\w*|reports?|results?|summary|)$/i.test(words);
  return isNoName ? undefined : words;
}

function partOf({ file, format, path }: Placed, { task, outcome, pointer: at, about }: Evaluated): Parsed {
  const speedup = about.get("speedup", number);
  const agent = agentOf(path);
  return attemptPart(file, format.name, "evaluation", {
    commit: commitOfTask(task),
    project: projectIn(task),
    task,
    claims: agent === undefined ? [] : [{ field: "agent", value: agent, pointer: "" }],
    evaluation: {
      outcome,
      ...(speedup === undefined ? {} : { speedup }),
      origin: { file: file.path, pointer: at },
    },
  });
}
