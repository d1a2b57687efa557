import { documentOf, fieldsOf, has } from "./fields.ts";
import { timeOf } from "./runs.ts";
import { defineSource, merged } from "./source.ts";
import { threeWayRuns } from "./threeWayResult.ts";

/**
 * A snapshot of a campaign of the Modal runner: the only place where several runs of one commit survived. The last
 * run of a commit stands in its result folder too, with the same identity.
 */
export default defineSource({
  name: "hero-progress-log",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return (
      document !== undefined &&
      has(document, "timestamp", "total_commits", "completed", "success_count", "results")
    );
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const results = Array.isArray(document["results"]) ? document["results"] : [];
    const time = timeOf(document["timestamp"]);
    return merged(
      results.map((result, index) =>
        threeWayRuns({
          file,
          result: fieldsOf(result),
          at: ["results", index],
          format: "hero-progress-log",
          pipeline: "modal",
          time,
          snapshot: true,
        }),
      ),
    );
  },
});
