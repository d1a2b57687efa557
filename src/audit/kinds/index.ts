import type { ClaimReader } from "../found.ts";
import { agentStates } from "./agentStates.ts";
import { announced } from "./announced.ts";
import { attemptCounts } from "./attemptCounts.ts";
import { attemptFields } from "./attemptFields.ts";
import { boardCells } from "./boardCells.ts";
import { causes } from "./causes.ts";
import { columnSums } from "./columnSums.ts";
import { commitEffects } from "./commitEffects.ts";
import { commitParents } from "./commitParents.ts";
import { commitStates } from "./commitStates.ts";
import { commitValues } from "./commitValues.ts";
import { commitVerdicts } from "./commitVerdicts.ts";
import { correctedCommands } from "./correctedCommands.ts";
import { countsInNames } from "./countsInNames.ts";
import { fileCounts } from "./fileCounts.ts";
import { formulas } from "./formulas.ts";
import { fractions } from "./fractions.ts";
import { presence } from "./presence.ts";
import { rowRelations } from "./rowRelations.ts";
import { sectionCounts } from "./sectionCounts.ts";
import { shares } from "./shares.ts";

/** One file a kind of claim. */
export const readers: readonly ClaimReader[] = [
  fractions,
  shares,
  columnSums,
  rowRelations,
  countsInNames,
  announced,
  sectionCounts,
  formulas,
  presence,
  commitVerdicts,
  commitEffects,
  commitParents,
  commitStates,
  agentStates,
  commitValues,
  correctedCommands,
  attemptFields,
  attemptCounts,
  fileCounts,
  causes,
  boardCells,
];
