import { expect, test } from "vitest";
import { kill } from "../support/kills.ts";

/* Two hundred moments: `npm run runner -- kills 200`. */

test("what is killed at ten moments loses, repeats and leaves nothing", async () => {
  const { killed, lost, repeated, left, unfinished, longestS } = await kill(10, 7);
  expect({ lost, repeated, left, unfinished }).toEqual({ lost: [], repeated: [], left: [], unfinished: [] });
  expect(killed.runner).toBeGreaterThan(0);
  expect(longestS).toBeLessThan(10);
}, 240_000);
