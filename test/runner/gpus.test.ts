import { expect, test } from "vitest";
import { gpusHere, holdGpus, untilFree } from "../../src/runner/gpus.ts";
import { stubs } from "../support/stubs.ts";

const uuid = (index: number) => `GPU-test-${process.pid}-${index}`;

test("the scheduler's GPUs, each held by one runner, and free when their memory is", async () => {
  stubs({
    "nvidia-smi": `case $1 in
      *memory*) echo '${uuid(0)}, 3'; echo '${uuid(1)}, 40000';;
      *) for n in 0 1; do echo "$n, GPU-test-${process.pid}-$n, NVIDIA H100 80GB HBM3, 550.54"; done;;
    esac`,
  });
  const all = gpusHere(null);
  expect(all).toHaveLength(2);
  expect(gpusHere("device=1")).toEqual([
    { index: "1", uuid: uuid(1), name: "NVIDIA H100 80GB HBM3", driver: "550.54" },
  ]);
  const held = holdGpus(all, 2, null);
  expect(held?.words).toBe("device=0,1");
  held?.release();
  expect(holdGpus(all, 3, null)).toBeNull();
  // too many were wanted, and none is kept
  const one = holdGpus(all, 1, null);
  expect(one?.words).toBe("device=0");
  one?.release();
  expect(await untilFree(all.slice(0, 1), 1)).toBe(true);
  expect(await untilFree(all, 0.1)).toBe(false);
});
