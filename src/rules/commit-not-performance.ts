import { defineRule } from "./rule.ts";

export default defineRule({
  id: "commit-not-performance",
  axis: "commit",
  decides: { rank: 210, category: "Not a performance commit" },
  title: "The commit changes no code that runs in the engine",
  rationale:
    "Tests, documents, continuous integration and benchmark scripts cannot change the engine's speed.",
  advice: "Leave commits out that touch no product code.",
  needs: ["change", "components"],
  messages: {
    noSource: {
      text: "all {files} changed files are tests, documents, CI or benchmark scripts",
      severity: "blocking",
    },
  },
  check({ change, components }) {
    const product = components.filter(({ component }) => component.level !== "none");
    const [first] = change.files;
    if (first === undefined || product.length > 0 || components.length === 0) return [];
    return [
      {
        messageId: "noSource",
        args: { files: change.files.length },
        evidence: [components[0]?.origin ?? { file: first.path, pointer: "" }],
      },
    ];
  },
});
