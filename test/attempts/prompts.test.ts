import { describe, expect, test } from "vitest";
import { joined, commits } from "../support/runDirectory.ts";

const directory = "runs/vllm/trae/gpt-5/r/i";
const contract = {
  task: "t",
  description: "Run vLLM performance checks with Dockerfile-based env",
  target_files: ["vllm/config.py"],
  success: { primary_metric: "functional_match", rules: ["Do not modify tests"] },
  commits,
};
const placeholder = "<test_script>\n# This is a performance optimization task\n\n</test_script>";

function criteria(prompt: Record<string, unknown>, task?: string): Record<string, boolean> {
  const { attempts } = joined({
    [`${directory}/prompt.json`]: { ...contract, ...prompt },
    ...(task === undefined ? {} : { [`${directory}/task.txt`]: task }),
  });
  const facts = attempts[0]?.prompt?.criteria ?? [];
  return Object.fromEntries(facts.map(({ criterion, met }) => [criterion, met]));
}

describe("a prompt held against the criteria of a good one", () => {
  test("the corpus's usual contract meets none; without a task three criteria are decided", () => {
    expect(criteria({})).toEqual({ "goal-named": false, "metric-named": false, "amount-named": false });
  });

  test("a contract that names goal, metric and amount", () => {
    const good = {
      description: "Reduce the scheduler's overhead with many requests",
      success: { primary_metric: "output_throughput", rules: ["at least 5 % more at 100 requests"] },
    };
    expect(criteria(good)).toEqual({ "goal-named": true, "metric-named": true, "amount-named": true });
  });

  test("a script of comments is none; one line of code is one", () => {
    expect(criteria({}, placeholder)["script-real"]).toBe(false);
    expect(criteria({}, "no script at all")["script-real"]).toBe(false);
    expect(criteria({}, "<test_script>\n# time it\nimport time\n</test_script>")["script-real"]).toBe(true);
  });

  test("an example that changes a target gives the solution away; one of another file does not", () => {
    const example = (path: string) =>
      `${placeholder}<example_optimization_diff>diff --git a/${path} b/${path}</example_optimization_diff>`;
    expect(criteria({}, example("vllm/config.py"))["solution-withheld"]).toBe(false);
    expect(criteria({}, example("vllm/other.py"))["solution-withheld"]).toBe(true);
    expect(criteria({}, placeholder)["solution-withheld"]).toBe(true);
  });

  test("a first command on files of another task leads away", () => {
    const start = (path: string) =>
      `${placeholder}START WITH THIS COMMAND to see:\n\`\`\`bash\ngrep -n 'x' ${path}\n\`\`\``;
    expect(criteria({}, start("vllm/model_executor/layers/fused_moe.py"))["first-step-fits"]).toBe(false);
    expect(criteria({}, start("vllm/config.py"))["first-step-fits"]).toBe(true);
  });
});
