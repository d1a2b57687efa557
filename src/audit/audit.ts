import type { Audit, Claim } from "../model/audit.ts";
import { AUDIT_SCHEMA, AUDIT_VERSION } from "../model/audit.ts";
import { compareText } from "../model/order.ts";
import { blocksOf, type Document, pathOf, type Section, sectionsOf, type Text, textsOf } from "./document.ts";
import type { Asked, Found } from "./found.ts";
import { boardsOf, doubtsOf } from "./leaderboard.ts";
import { rejudged } from "./rejudge.ts";
import { readers } from "./kinds/index.ts";
import { figuresIn } from "./numbers.ts";

/** Reads the claims of documents and holds each against the document itself and, where there is any, against data. */
export function auditDocuments(
  documents: readonly Document[],
  against: Pick<Asked, "words" | "data" | "limits">,
  version: string,
): Audit {
  const { words, data, limits } = against;
  const claims = documents.map((document) =>
    claimsOf({ document, sections: sectionsOf(document.root), ...against }),
  );
  const boards = documents.flatMap((document) => {
    const asked = { document, sections: sectionsOf(document.root), ...against };
    return limits === null
      ? []
      : boardsOf(asked).map((board) => rejudged(board, doubtsOf(board, limits, data), document.name));
  });
  const used = new Set(claims.flat().map(({ definition }) => definition));
  return {
    $schema: AUDIT_SCHEMA,
    version: AUDIT_VERSION,
    tool: { name: "benchtriage", version },
    data: data?.analysis.inputs.fingerprint ?? null,
    documents: documents.map(({ name, lines }, at) => {
      const of = (status: Claim["status"]) => claims[at]!.filter((claim) => claim.status === status).length;
      const counts = { holds: of("holds"), contradicted: of("contradicted"), undecided: of("undecided") };
      return { document: name, lines, ...counts, notUnderstood: of("not-understood") };
    }),
    definitions: words.definitions.filter(({ id }) => used.has(id)),
    claims: claims.flat(),
    ...(boards.length === 0 ? {} : { leaderboards: boards }),
  };
}

/** The claims of one document in its order. A number that decides one claim may stand in others, too. */
function claimsOf(asked: Asked): Claim[] {
  const found = readers.flatMap((read) => read(asked));
  const taken = new Set(found.flatMap(({ at, takes = [] }) => [at, ...takes]));
  return [...found.map((each) => claimOf(asked.document, each)), ...untaken(asked, taken)].sort(
    (a, b) =>
      a.line - b.line ||
      compareText(a.definition ?? "", b.definition ?? "") ||
      compareText(a.printed, b.printed),
  );
}

function claimOf({ name }: Document, found: Found): Claim {
  const { section, at, status, printed, definition, scope = {} } = found;
  return {
    document: name,
    line: found.line ?? at.line,
    text: shortened((found.text ?? at.text).replace(/\s+/g, " ").trim()),
    scope: { ...scope, section: pathOf(section) },
    status,
    printed: shortened(printed),
    right: found.right ?? null,
    definition,
    why: found.why ?? null,
    evidence: [...(found.evidence ?? [])],
  };
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

/** What holds a number that nothing took: a sentence each, and a column each. */
function untaken({ document, sections }: Asked, taken: ReadonlySet<Text>): Claim[] {
  return sections.flatMap((section) => {
    const inTables = new Set(
      blocksOf(section).flatMap((block) => (block.kind === "table" ? block.rows.flat() : [])),
    );
    const prose = textsOf(section).filter(
      (text) => !inTables.has(text) && !taken.has(text) && hasNumber(text),
    );
    const columns = blocksOf(section).flatMap((block) =>
      block.kind !== "table"
        ? []
        : block.header.filter((_, at) =>
            block.rows.some((row) => row[at] !== undefined && !taken.has(row[at]) && hasNumber(row[at])),
          ),
    );
    return [...new Set([...prose, ...columns])].map((at) => notUnderstood(document, section, at));
  });
}

function hasNumber({ text }: Text): boolean {
  // a list that is numbered by hand counts nothing
  return figuresIn(text.replace(/^\s*\d+\.\s/, "")).length > 0;
}

function notUnderstood({ name }: Document, section: Section, at: Text): Claim {
  return {
    document: name,
    line: at.line,
    text: shortened(at.text.replace(/\s+/g, " ")),
    scope: { section: pathOf(section) },
    status: "not-understood",
    printed: "",
    right: null,
    definition: null,
    why: null,
    evidence: [],
  };
}
