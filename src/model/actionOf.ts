import type { Action } from "./history.ts";

/** The id of the action that a job of the plan is. */
export function runActionId(commit: string): string {
  return `run/${commit.slice(0, 8)}`;
}

/**
 * The open action that gives a variant of a commit its result: what runs this variant again, else the job of the commit, else what
 * must be supplied before it can be judged. The variant is `baseline`, `human`, an agent's name, or `agent` for any of them.
 */
export function actionOf(actions: readonly Action[], commit: string, variant: string): Action | undefined {
  const short = commit.slice(0, 8);
  const open = actions.filter(({ state }) => state === "open");
  return (
    open.find(({ what }) => what.kind === "rerun" && what.commit === short && what.variant === variant) ??
    open.find(({ what }) => what.kind === "run" && what.commit === short) ??
    open.find(({ what }) => what.kind === "supply" && what.commits.includes(short))
  );
}
