import { expect, test } from "vitest";
import { workloadDifferences } from "../../src/dataset/workload.ts";
import type { Mode } from "../../src/model/records.ts";

test("a server's requests per second are not those of an offline script, whatever else they share", () => {
  const of = (mode?: Mode) => ({ workload: { model: "org/model" }, ...(mode === undefined ? {} : { mode }) });
  expect(workloadDifferences(of("throughput"), of("serving"), 2)).toEqual([
    { field: "kind of benchmark", reference: "throughput", candidate: "serving" },
  ]);
  expect(workloadDifferences(of("serving"), of("serving"), 2)).toEqual([]);
  // what one side does not state is unknown and no difference
  expect(workloadDifferences(of(), of("serving"), 2)).toEqual([]);
});
