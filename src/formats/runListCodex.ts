import { documentOf, fieldsOf, has } from "./fields.ts";
import { pathProject, timeOf } from "./runs.ts";
import { defineSource, merged } from "./source.ts";
import { threeWayRuns } from "./threeWayResult.ts";

/** The list of one codex campaign; its results have the shape of the Modal runner. */
export default defineSource({
  name: "run-list-codex",
  version: 1,
  detect(file) {
    const document = documentOf(file);
    return document !== undefined && has(document, "agent", "completed", "no_patch", "results");
  },
  parse(file) {
    const document = documentOf(file) ?? {};
    const results = Array.isArray(document["results"]) ? document["results"] : [];
    return merged(
      results.map((result, index) =>
        threeWayRuns({
          file,
          result: fieldsOf(result),
          at: ["results", index],
          format: "run-list-codex",
          pipeline: "modal",
          project: pathProject(file.path),
          time: timeOf(document["timestamp"]),
        }),
      ),
    );
  },
});
