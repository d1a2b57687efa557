import { defineRule } from "./rule.ts";

export default defineRule({
  id: "commit-not-performance",
  axis: "commit",
  decides: { rank: 210, category: "Not a performance commit" },
  title: "The commit changes no code that runs in the engine",
  rationale:
    "Tests, documents, continuous integration, files that a program generated and benchmark scripts cannot change the engine's speed.",
  advice: "Leave commits out that touch no product code.",
  needs: ["change", "components", "sourceFiles"],
  messages: {
    noSource: {
      text: "all {files} changed files are tests, documents, CI, generated files or benchmark scripts",
      severity: "blocking",
    },
  },
  check({ change, components, sourceFiles }) {
    const [first] = change.files;
    const isProduct = components.some(({ component }) => component.level !== "none");
    // a file that no component knows may be of the engine
    const isUnknown = components.length === 0 && sourceFiles.length > 0;
    if (first === undefined || isProduct || isUnknown) return [];
    return [
      {
        messageId: "noSource",
        args: { files: change.files.length },
        evidence: [components[0]?.origin ?? { file: first.path, pointer: "" }],
      },
    ];
  },
});
