import type { ModelCatalogue, ModelEntry } from "../model/catalogues.ts";
import type { CommandProblem } from "../model/command.ts";
import type { Checked, NamedModel } from "./checked.ts";
import { contextProblems } from "./contextLength.ts";
import { resolveEra } from "./era.ts";
import type { FlagCatalogue } from "./flagCatalogue.ts";
import { memoryProblems } from "./modelMemory.ts";

/** What the model catalogue says against the model a command names; silent on models it does not hold. */
export function modelProblems(checked: Checked, catalogue: FlagCatalogue): CommandProblem[] {
  const named = modelArgument(checked);
  const id = named?.value;
  const entry = id === undefined ? undefined : modelOf(id, catalogue);
  if (named === null || entry === undefined) return [];
  if (!entry.exists) return [unknownModel(named, entry)];
  const young = tooYoung(named, entry, checked, catalogue);
  return [
    ...(young === null ? [] : [young]),
    ...(entry.gated ? [gated(named)] : []),
    ...(needsRemoteCode(entry, checked) ? [withRemoteCode(named)] : []),
    // A model that is too young stops before its memory is looked at.
    ...(young === null ? memoryProblems(named, entry, checked, catalogue.rules.memory) : []),
    ...contextProblems(entry, checked),
  ];
}

const indexes = new WeakMap<ModelCatalogue, ReadonlyMap<string, ModelEntry>>();

function modelOf(id: string, { models }: FlagCatalogue): ModelEntry | undefined {
  if (models === undefined) return undefined;
  const index =
    indexes.get(models) ??
    new Map(models.models.flatMap((entry) => entry.ids.map((each) => [each, entry] as const)));
  indexes.set(models, index);
  return index.get(id);
}

/** `--model`, SGLang's `--model-path`, or the positional of `vllm serve`. */
function modelArgument({ given, found, command }: Checked): NamedModel | null {
  const argument =
    given.findLast(({ resolved }) => resolved === "--model" || resolved === "--model-path") ??
    (found.entry.role === "server" && found.form.positional !== undefined
      ? given.find(({ resolved, flag }) => resolved === null && flag === command.positionals[0]?.value)
      : undefined);
  if (argument === undefined) return null;
  const value = argument.resolved === null ? argument.flag : argument.values[0];
  return value === undefined ? null : { value, argument };
}

const about = ({ value, argument }: NamedModel) => ({ flag: argument.flag, value, span: argument.span });

function unknownModel(named: NamedModel, { replacement }: ModelEntry): CommandProblem {
  const { value } = named;
  const meant = replacement === undefined ? "" : `; ${replacement} was most likely meant`;
  const reason = `the hub has no ${value}`;
  return {
    ...about(named),
    rule: "model-unknown",
    status: "unknown_model",
    refused: true,
    message: `the model ${value} does not exist${meant}`,
    corrections:
      replacement === undefined
        ? []
        : [{ kind: "replace-model", from: value, to: replacement, reason, confidence: "likely" }],
  };
}

function gated(named: NamedModel): CommandProblem {
  return {
    ...about(named),
    rule: "model-gated",
    status: "gated_model",
    refused: false,
    note: true,
    message: `${named.value} is gated: the runner needs a token`,
    corrections: [],
  };
}

function needsRemoteCode({ remoteCode }: ModelEntry, { accepted, given }: Checked): boolean {
  const isGiven = given.some(({ resolved }) => resolved === REMOTE);
  return remoteCode === true && accepted.byName.has(REMOTE) && !isGiven;
}

const REMOTE = "--trust-remote-code";

function withRemoteCode(named: NamedModel): CommandProblem {
  return {
    ...about(named),
    rule: "model-unsupported",
    status: "unloadable_model",
    refused: false,
    note: true,
    message: `${named.value} brings code of its own: without ${REMOTE} the engine may refuse it`,
    corrections: [
      {
        kind: "add-flag",
        flag: REMOTE,
        side: "client",
        reason: "the model's configuration is code of its own",
        confidence: "likely",
      },
    ],
  };
}

function tooYoung(
  named: NamedModel,
  { supportedSince, olderEquivalent }: ModelEntry,
  { flags, position }: Checked,
  catalogue: FlagCatalogue,
): CommandProblem | null {
  const since = supportedSince?.[flags.project];
  if (since === undefined) return null;
  const first = resolveEra({ date: since }, flags.project, catalogue)?.position;
  if (first === undefined || position >= first) return null;
  const { value } = named;
  const reason = `${value} loads only from ${since} on`;
  return {
    ...about(named),
    rule: "model-unsupported",
    status: "unloadable_model",
    refused: true,
    message: `${value} loads only from ${since} on, which is after this commit`,
    corrections:
      olderEquivalent === undefined
        ? []
        : [{ kind: "replace-model", from: value, to: olderEquivalent, reason, confidence: "likely" }],
  };
}
