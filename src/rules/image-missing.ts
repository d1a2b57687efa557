import type { ImageFact } from "../model/images.ts";
import type { Variant } from "../model/records.ts";
import { defineRule } from "./rule.ts";

/** What each state that stops a run means, in words. */
const states: Readonly<Partial<Record<ImageFact["state"], string>>> = {
  absent: "the list of images does not have it",
  failed: "its build failed",
  refused: "it could not be pulled",
};
const runsIn: Readonly<Record<ImageFact["of"], Variant>> = { commit: "human", parent: "baseline" };

export default defineRule({
  id: "image-missing",
  axis: "run",
  decides: { rank: 520, category: "Image missing", effort: "medium" },
  title: "A container image that the runs need does not exist",
  rationale: "Without the image nothing starts; the failure is not the commit's, and a build provides it.",
  advice: "Build the image and push it under the tag that the runner asks for.",
  needs: ["images", "evidence"],
  messages: {
    missing: { text: "the image of the {of} is missing (`{tag}`): {why}", severity: "fixable" },
  },
  check: ({ images, evidence }) =>
    images.flatMap(({ of, tag, state, origin }) => {
      const words = states[state];
      if (words === undefined || origin === null) return [];
      return [
        {
          messageId: "missing",
          args: { of, tag: tag ?? "tag unknown", why: words },
          evidence: [origin] as const,
          // what other pipelines measured needs no image any more
          ...(evidence[runsIn[of]].is === "valid" ? { severity: "note" as const } : {}),
        },
      ];
    }),
});
