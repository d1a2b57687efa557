import type { ClaimCatalogue } from "../model/claimWords.ts";
import type { ClaimReason, ClaimScope, ClaimStatus } from "../model/audit.ts";
import type { TrustLimits } from "../model/publishedEffects.ts";
import type { Origin } from "../model/origin.ts";
import { quoteOf } from "../model/origin.ts";
import type { AuditData } from "./data.ts";
import type { Document, Section, Text } from "./document.ts";

/** What every reader of claims is given. */
export interface Asked {
  readonly document: Document;
  readonly sections: readonly Section[];
  readonly words: ClaimCatalogue;
  /** null where a document is held against itself alone. */
  readonly data: AuditData | null;
  /** When a published effect is doubted; null where the policy never does. */
  readonly limits: TrustLimits | null;
}

/** A claim as its reader makes it. */
export interface Found {
  readonly section: Section;
  /** The place of the claim. */
  readonly at: Text;
  /** The sentence or the cells, for a reader; by default the text. */
  readonly text?: string;
  /** Line, where it is not that of the text. */
  readonly line?: number;
  readonly definition: string;
  readonly status: ClaimStatus;
  readonly printed: string;
  readonly right?: string | null;
  readonly why?: ClaimReason;
  readonly evidence?: readonly Origin[];
  readonly scope?: ClaimScope;
  /** Other places whose numbers it uses. */
  readonly takes?: readonly Text[];
}

export type ClaimReader = (asked: Asked) => readonly Found[];

export function reason(kind: string, args: ClaimReason["args"] = {}): ClaimReason {
  return { kind, args };
}

/** A place in the document itself as evidence. */
export function placeIn({ name }: Document, text: Text): Origin {
  return { file: name, pointer: `line ${text.line}`, quote: quoteOf(text.text) };
}
