import { describe, expect, test } from "vitest";
import { commandReader } from "../../src/knowledge/commandReader.ts";
import { type TruthPair, truthPairs, truthPairsAtParent } from "../support/commandTruth.ts";

const reader = commandReader();
const checkOf = ({ command, commit, date, project }: TruthPair) =>
  reader.read(command, { commit, date }, project).check;

/** The status words argparse's verdict is given in. */
const argparse = new Set([
  "unrecognized",
  "ambiguous",
  "stray_positional",
  "missing_value",
  "invalid_choice",
  "invalid_int",
  "invalid_float",
  "value_given_to_switch",
]);

describe("the exact argparse verdicts of real commands", () => {
  const disagreeing = (pairs: readonly TruthPair[]) =>
    pairs.filter((pair) => {
      const { exists, parses } = checkOf(pair);
      return exists !== (pair.truth.exists ?? null) || parses !== (pair.truth.parses ?? null);
    });

  test("exists and parses agree on all 159 pairs", () => {
    const pairs = truthPairs();
    expect(pairs).toHaveLength(159);
    expect(disagreeing(pairs)).toEqual([]);
  });

  test("and at the parents, where one verdict differs", () => {
    const pairs = truthPairsAtParent();
    expect(pairs.length).toBeGreaterThan(100);
    expect(disagreeing(pairs).length / pairs.length).toBeLessThanOrEqual(0.02);
  });

  test("every bad flag is named with its status, and no good one", () => {
    const named = truthPairs().map((pair) => ({
      commit: pair.commit,
      wanted: [
        ...(pair.truth.problems ?? []).map(({ flag, status }) => `${flag} ${status}`),
        ...(pair.truth.required_missing ?? []).map((flag) => `${flag} missing_required`),
      ].toSorted(),
      found: checkOf(pair)
        .problems.filter(({ status }) => argparse.has(status) || status === "missing_required")
        .map(({ flag, status }) => `${flag} ${status}`)
        .toSorted(),
    }));
    expect(named.flatMap(({ wanted }) => wanted)).toHaveLength(62);
    expect(named.filter(({ wanted, found }) => JSON.stringify(wanted) !== JSON.stringify(found))).toEqual([]);
  });

  test("what parses and dies for want of a dataset is named too", () => {
    const dying = truthPairs().filter(({ truth }) =>
      truth.semantic_problems?.some((id) => id === "serving-sharegpt-needs-path"),
    );
    const silent = dying.filter(
      (pair) =>
        !checkOf(pair).problems.some(
          ({ status, flag }) =>
            status === "no_dataset" || (status === "missing_required" && flag === "--dataset"),
        ),
    );
    expect(dying).toHaveLength(62);
    expect(silent).toEqual([]);
  });
});
