import { hash } from "node:crypto";
import { attemptFile, attemptPart, projectIn } from "./attemptFile.ts";
import { number, pointer, text } from "./fields.ts";
import type { Placed } from "./placed.ts";
import { type ObjectReader, type Parsed, problemOnly } from "./reader.ts";

/**
 * An agent's patch for one task among others of a file, as evaluation harnesses and agents write them. The task's name ends in the
 * commit; files of one folder that tell of one task and model tell of one attempt.
 */
export const prediction: ObjectReader = {
  object(placed): Parsed {
    const { file, format, at, path } = placed;
    const instance = placed.get("instance", text) ?? path["instance"];
    const patch = placed.get("patch", (value) => (typeof value === "string" ? value : undefined));
    const place = pointer(...at);
    if (instance === undefined || patch === undefined)
      return problemOnly(file, place, "no task or no patch in this prediction", "write the prediction anew");
    const model = placed.get("agentModel", text);
    const named = attemptFile(file, format.name);
    const folder = named.directory === "." ? "" : `${named.directory}/`;
    const own = {
      directory: `${folder}${model === undefined ? "" : `${model}/`}${instance}`,
      together: true as const,
    };
    const error = placed.get("error", text);
    const part = attemptPart(file, format.name, "prediction", {
      commit: commitOfTask(instance),
      project: projectIn(instance),
      task: instance,
      statusText: placed.get("status", text) ?? (error === undefined ? undefined : "error"),
      errors:
        error === undefined ? undefined : [{ text: error, pointer: placed.pointerTo("error"), times: 1 }],
      costUsd: setting(placed, "costUsd"),
      steps: setting(placed, "steps"),
      maxSteps: setting(placed, "maxSteps"),
      predicted: { sha256: hash("sha256", patch.trim()) },
      claims: claimsIn(placed, model),
    });
    const raw = { kind: "raw-patch" as const, ...named, ...own, bytes: Buffer.byteLength(patch) };
    return {
      records: [
        ...part.records.map((record) => ({ ...record, ...own })),
        { ...raw, sha256: hash("sha256", patch), text: patch },
      ],
      problems: [],
    };
  },
};

/** The commit whose hash ends the name of a task; one of 27 short hashes is all digits, and no issue has a number of seven yet. */
export function commitOfTask(task: string): string | undefined {
  return /(?:^|[-_])([0-9a-f]{7,40})$/.exec(task)?.[1];
}

function claimsIn(placed: Placed, model: string | undefined) {
  // where nothing names the program around the model, the model is who ran
  const agent = placed.get("agent", text) ?? model;
  return [
    ...(model === undefined
      ? []
      : [{ field: "model" as const, value: model, pointer: placed.pointerTo("agentModel") }]),
    ...(agent === undefined
      ? []
      : [
          {
            field: "agent" as const,
            value: agent,
            pointer: placed.pointerTo(placed.get("agent", text) === undefined ? "agentModel" : "agent"),
          },
        ]),
  ];
}

function setting(placed: Placed, name: string): number | undefined {
  return placed.first(placed.format.settings[name], number)?.value;
}
