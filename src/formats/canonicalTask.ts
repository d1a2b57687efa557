import type { Problem } from "../model/records.ts";
import { fieldsOf, pointer } from "./fields.ts";
import { mapped } from "./mapped.ts";
import type { Placed } from "./placed.ts";
import type { ObjectReader } from "./reader.ts";

/**
 * A task of the first data set: a commit, its parent and its diff. Its durations are of a test that stands in the row;
 * some are seconds and some milliseconds, and nothing tells which, so that they stay in the file. Infinity stood for a
 * test that failed.
 */
export const canonicalTask: ObjectReader = {
  object(placed) {
    const { records, problems } = mapped.object(placed);
    return { records, problems: [...problems, ...nonFinite(placed)] };
  },
};

function nonFinite({ file, fields, at }: Placed): Problem[] {
  const changes = Array.isArray(fields["duration_changes"]) ? fields["duration_changes"] : [];
  return changes.flatMap((change, index) => {
    const sides = Object.entries(fieldsOf(change)).filter(([, values]) => [values].flat().some(isNotFinite));
    const [first] = sides;
    if (first === undefined) return [];
    const names = sides.map(([name]) => name).join(", ");
    return [
      {
        file: file.path,
        pointer: pointer(...at, "duration_changes", index, first[0]),
        reason: `a measurement is NaN or infinite (${names})`,
        advice: "the test failed: correct it and measure again",
      },
    ];
  });
}

function isNotFinite(value: unknown): boolean {
  return typeof value === "number" && !Number.isFinite(value);
}
