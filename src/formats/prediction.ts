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
    const commit = /(?:^|[-_])([0-9a-f]{7,40})$/.exec(instance)?.[1];
    const part = attemptPart(file, format.name, "prediction", {
      ...(commit === undefined ? {} : { commit }),
      project: projectIn(instance),
      task: instance,
      statusText: placed.get("status", text),
      costUsd: setting(placed, "costUsd"),
      steps: setting(placed, "steps"),
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
