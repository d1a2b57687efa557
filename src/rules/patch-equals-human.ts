import { patchLine, type ReadPatch, readPatches, someOf } from "./patchEvidence.ts";
import { defineRule } from "./rule.ts";

/** What of it the agent had before its eyes. */
function shownWords(leak: ReadPatch["leak"]): string {
  return leak === undefined
    ? "what the agent was shown of it is not known"
    : `the agent was shown ${leak.shown} of the ${leak.added} lines that it adds`;
}

export default defineRule({
  id: "patch-equals-human",
  axis: "patch",
  title: "The patch is the human change",
  rationale:
    "A file that ends up with the human commit's blob id is the human file, byte for byte: the agent had the solution, or rebuilt it to the last blank. As a measure of optimising it counts for nothing.",
  advice: "Look whether the repository, its history or a pull request was within the agent's reach.",
  needs: ["attempts"],
  messages: {
    whole: {
      text: "every file of the human change ends up as in the human commit: {files}; {shown}",
      severity: "note",
    },
    part: {
      text: "{count} of {total} files of the human change end up as in the human commit: {files}; {shown}",
      severity: "note",
    },
  },
  check: ({ attempts }) =>
    readPatches(attempts).flatMap((patch) => {
      const { overlap, files } = patch.facts;
      if (overlap === undefined || overlap.filesEqual.length === 0) return [];
      const first = files.find(({ path }) => path === overlap.filesEqual[0]);
      const total = new Set([...overlap.filesShared, ...overlap.filesMissed]).size;
      return [
        {
          messageId: overlap.whole ? ("whole" as const) : ("part" as const),
          args: {
            count: overlap.filesEqual.length,
            total,
            files: someOf(overlap.filesEqual),
            shown: shownWords(patch.leak),
          },
          attempt: patch.id,
          evidence: [
            patchLine(patch, first?.line ?? 1, `index ${first?.blobs?.join("..") ?? ""}`),
            { file: overlap.file, pointer: "" },
          ] as const,
        },
      ];
    }),
});
