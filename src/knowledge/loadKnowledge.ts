import {
  agentCatalogueSchema,
  attemptErrorCatalogueSchema,
  componentCatalogueSchema,
  fillerCatalogueSchema,
  gpuCatalogueSchema,
  modelCatalogueSchema,
  patchCatalogueSchema,
  precedenceCatalogueSchema,
  promptCatalogueSchema,
  signalCatalogueSchema,
} from "../model/catalogues.ts";
import { attemptClaimCatalogueSchema } from "../model/attemptClaims.ts";
import { commitClaimCatalogueSchema } from "../model/commitClaims.ts";
import { failureReader } from "../logs/failureLines.ts";
import { failureCatalogueSchema } from "../model/failures.ts";
import { judgeCatalogueSchema } from "../model/judgements.ts";
import type { Knowledge } from "./knowledge.ts";
import { ownReader } from "./commandReader.ts";
import { loadOwn } from "./home.ts";

/** Every catalogue of data/catalogues/, validated on load. */
export function loadKnowledge(): Knowledge {
  const own = (name: string) => `data/catalogues/${name}.json`;
  const failures = loadOwn(own("failures"), failureCatalogueSchema);
  return {
    signals: loadOwn(own("signals"), signalCatalogueSchema),
    gpus: loadOwn(own("gpus"), gpuCatalogueSchema),
    models: loadOwn(own("models"), modelCatalogueSchema),
    components: loadOwn(own("components"), componentCatalogueSchema),
    fillers: loadOwn(own("fillers"), fillerCatalogueSchema),
    agents: loadOwn(own("agents"), agentCatalogueSchema),
    prompts: loadOwn(own("prompts"), promptCatalogueSchema),
    attemptErrors: loadOwn(own("attempt-errors"), attemptErrorCatalogueSchema),
    patches: loadOwn(own("patches"), patchCatalogueSchema),
    judges: loadOwn(own("judges"), judgeCatalogueSchema),
    attemptClaims: loadOwn(own("attempt-claims"), attemptClaimCatalogueSchema),
    commitClaims: loadOwn(own("commit-claims"), commitClaimCatalogueSchema),
    precedence: loadOwn(own("precedence"), precedenceCatalogueSchema),
    failures,
    logs: failureReader(failures),
    commands: ownReader(),
  };
}
