import type { ClaimReader, Found } from "../found.ts";
import { reason } from "../found.ts";
import { cellOf, commitRows } from "../commitRows.ts";
import { commitIn } from "../data.ts";
import { commitOf, scopeOf } from "../scope.ts";
import { blocksOf, type Section, type Text } from "../document.ts";
import { says, wordsOf } from "../words.ts";
import type { Asked } from "../found.ts";

interface Corrected {
  readonly section: Section;
  readonly at: Text;
  readonly commit: string;
  readonly command: string;
}

/** A command that a document gives as the corrected one is accepted by its program at the commit. */
export const correctedCommands: ClaimReader = (asked) => {
  const { data } = asked;
  if (data === null) return [];
  return [...inTables(asked), ...inSections(asked)].flatMap(({ section, at, commit, command }): Found[] => {
    const known = commitIn(data, commit);
    const project = known?.project ?? null;
    if (known === undefined || project === null || !/^\S[^\n]*\s-/.test(command)) return [];
    const { check } = data.commands.read(command, { commit: known.commit, date: known.date?.value }, project);
    const wrong = check.problems.filter(
      ({ rule }) => rule.startsWith("flag-") || rule === "command-malformed",
    );
    const base = {
      section,
      at,
      definition: "command-valid",
      printed: command,
      scope: scopeOf(section, { commit }),
    };
    if (check.entryPoint === null || check.exists !== true)
      return [{ ...base, status: "undecided", why: reason("program-unknown") }];
    return [
      {
        ...base,
        status: wrong.length === 0 ? "holds" : "contradicted",
        right:
          wrong.length === 0
            ? null
            : wrong
                .map(({ message }) => message)
                .join("; ")
                .slice(0, 200),
        ...(known.date === null ? {} : { evidence: [known.date.origin] }),
      },
    ];
  });
};

function inTables(asked: Asked): Corrected[] {
  return commitRows(asked).flatMap((row) => {
    const at = cellOf(row, asked, "corrected-command");
    return (at?.codes ?? []).map((command) => ({
      section: row.section,
      at: at!,
      commit: row.commit,
      command,
    }));
  });
}

/** "Corrected command: `…`" in the section of a commit. */
function inSections({ sections, words }: Asked): Corrected[] {
  const phrases = words.fields.find(({ is }) => is === "corrected-command")?.words ?? [];
  return sections.flatMap((section) => {
    const about = commitOf(section);
    if (about === null) return [];
    const texts = blocksOf(section).flatMap((block) =>
      block.kind === "list" ? block.items.map(({ text }) => text) : block.kind === "text" ? [block.text] : [],
    );
    return texts
      .filter(({ text }) => says(wordsOf(text), phrases))
      .flatMap((at) => at.codes.map((command) => ({ section, at, commit: about.commit, command })));
  });
}
