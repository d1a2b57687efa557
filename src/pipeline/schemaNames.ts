import * as z from "zod";
import * as agents from "../model/agents.ts";
import * as analysis from "../model/analysis.ts";
import * as attempts from "../model/attempts.ts";
import * as attemptSummary from "../model/attemptSummary.ts";
import * as change from "../model/change.ts";
import * as audit from "../model/audit.ts";
import * as comparison from "../model/comparison.ts";
import * as constantValues from "../model/constantValues.ts";
import * as copies from "../model/copies.ts";
import * as correction from "../model/correction.ts";
import * as evidence from "../model/evidence.ts";
import * as failures from "../model/failures.ts";
import * as finding from "../model/finding.ts";
import * as history from "../model/history.ts";
import * as fixedCommand from "../model/fixedCommand.ts";
import * as identity from "../model/identity.ts";
import * as images from "../model/images.ts";
import * as judgements from "../model/judgements.ts";
import * as manifest from "../model/manifest.ts";
import * as metrics from "../model/metrics.ts";
import * as modes from "../model/modeSchema.ts";
import * as noise from "../model/noise.ts";
import * as origin from "../model/origin.ts";
import * as patchFacts from "../model/patchFacts.ts";
import * as policy from "../model/policy.ts";
import * as reason from "../model/reason.ts";
import * as records from "../model/records.ts";
import * as runState from "../model/runState.ts";
import * as verdict from "../model/verdict.ts";

/** Modules whose exported schemas get a name in what is published: `runRecordSchema` is `#/$defs/RunRecord`. */
const models = [
  agents,
  analysis,
  attempts,
  attemptSummary,
  audit,
  change,
  comparison,
  constantValues,
  copies,
  correction,
  evidence,
  failures,
  finding,
  history,
  fixedCommand,
  identity,
  images,
  judgements,
  manifest,
  metrics,
  modes,
  noise,
  origin,
  patchFacts,
  policy,
  reason,
  records,
  runState,
  verdict,
];

/** Names for the parts of a published document; the document itself is the whole and has none. */
export function schemaNames(whole: ReadonlySet<z.ZodType>) {
  const names = z.registry<{ id?: string | undefined }>();
  for (const model of models)
    for (const [name, value] of Object.entries(model))
      if (name.endsWith("Schema") && value instanceof z.ZodType && !whole.has(value))
        names.add(value, { id: capital(name.slice(0, -"Schema".length)) });
  return names;
}

function capital(name: string): string {
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
}
