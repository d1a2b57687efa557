import { documentOf, fieldsOf, isFields } from "../fields.ts";
import type { SampleFormat } from "./valueSet.ts";

/** hyperfine --export-json: `results[].times`, seconds, one a process. Without times only the mean is left: one value. */
export const hyperfine: SampleFormat = {
  name: "hyperfine",
  read(file) {
    const results = documentOf(file)?.["results"];
    if (!Array.isArray(results) || results.length === 0) return null;
    if (!results.every((each) => isFields(each) && typeof each["command"] === "string" && "mean" in each))
      return null;
    return results.map((each) => {
      const { command, times, mean } = fieldsOf(each);
      return {
        name: String(command),
        metric: "time",
        unit: "s",
        better: "lower" as const,
        values: Array.isArray(times) && times.length > 0 ? times.map(Number) : [Number(mean)],
        unitOf: "run" as const,
      };
    });
  },
};
