import type { EffectInput, RunNoise } from "../../src/effects/effectTypes.ts";
import { mulberry32 } from "../../src/stats/mulberry32.ts";
import { noiseFloor } from "../../src/stats/noiseFloor.ts";

/** How the logarithm of one run strays from its centre. */
export const shapes = ["normal", "log-normal", "heavy-tailed", "quantised", "bimodal"] as const;
export type Shape = (typeof shapes)[number];

export interface FamilySpec {
  readonly seed: number;
  readonly members: number;
  readonly n: number;
  /** "mixed": each member draws its own. */
  readonly shape: Shape | "mixed";
  /** Median standard deviation of one run, as a share. */
  readonly sd: number;
  /** By which factor commits differ in their noise (s.d. of the log is its logarithm). */
  readonly spread: number;
  /** Share of members with a real effect. */
  readonly real: number;
  /** Sizes of the real effects, as log ratios; each member draws one and a sign. */
  readonly effects: readonly number[];
  /** Single runs are held against a floor learned from so many A/A pairs of the same shape. */
  readonly floorPairs?: number;
  /** Runs stand in blocks A B B A, and over a block the machine slows by this share: n must be even. */
  readonly abbaDrift?: number;
}

export interface Member {
  readonly input: EffectInput;
  /** The true effect, positive is better; 0 for none. */
  readonly truth: number;
}

/** A seeded family of comparisons of a lower-is-better metric with known truth. */
export function drawFamily(spec: FamilySpec): Member[] {
  const random = mulberry32(spec.seed);
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const noise = floorOf(spec, () => drawOne(shapeAt(spec, 0), 1, spec.sd, gauss, random));
  return Array.from({ length: spec.members }, (_, index) => {
    const level = Math.exp(3 + 3 * random());
    const sd = spec.sd * Math.exp(Math.log(spec.spread) * gauss());
    const isReal = index < Math.round(spec.real * spec.members);
    const size = isReal ? spec.effects[Math.floor(random() * spec.effects.length)]! : 0;
    const truth = random() < 0.5 ? size : -size;
    const shape = shapeAt(spec, index);
    const draw = (centre: number) => drawOne(shape, centre, sd, gauss, random);
    const side = (centre: number) => Array.from({ length: spec.n }, () => draw(centre));
    const [before, after] = [level, level * Math.exp(-truth)];
    const values =
      spec.abbaDrift === undefined
        ? { reference: side(before), candidate: side(after), pairs: null }
        : inBlocks(
            spec.n / 2,
            spec.abbaDrift,
            () => draw(before),
            () => draw(after),
          );
    return { truth, input: { ...values, better: "lower", noise } };
  });
}

/** Blocks of A B B A: each lends the geometric mean of either side. */
function inBlocks(blocks: number, drift: number, a: () => number, b: () => number) {
  const at = (place: number, draw: () => number) => draw() * Math.exp((drift * place) / 3);
  const made = Array.from({ length: blocks }, () => ({
    a: [at(0, a), at(3, a)] as const,
    b: [at(1, b), at(2, b)] as const,
  }));
  const centre = ([x, y]: readonly [number, number]) => Math.sqrt(x * y);
  return {
    reference: made.flatMap((each) => [...each.a]),
    candidate: made.flatMap((each) => [...each.b]),
    pairs: made.map((each) => [centre(each.a), centre(each.b)] as const),
  };
}

function shapeAt({ shape }: FamilySpec, index: number): Shape {
  return shape === "mixed" ? shapes[index % shapes.length]! : shape;
}

function floorOf({ floorPairs }: FamilySpec, run: () => number): RunNoise | null {
  if (floorPairs === undefined) return null;
  const floor = noiseFloor(Array.from({ length: floorPairs }, () => [run(), run()] as const));
  return floor === null ? null : { ...floor, df: floor.pairs };
}

function drawOne(
  shape: Shape,
  centre: number,
  sd: number,
  gauss: () => number,
  random: () => number,
): number {
  switch (shape) {
    case "normal":
      return centre * Math.max(0.01, 1 + sd * gauss());
    case "log-normal":
      return centre * Math.exp(sd * gauss());
    case "heavy-tailed": {
      // t with 3 degrees of freedom, scaled to the same standard deviation.
      const chi = gauss() ** 2 + gauss() ** 2 + gauss() ** 2;
      return centre * Math.exp((sd * gauss()) / Math.sqrt(chi));
    }
    case "quantised": {
      // A timer of 1 % of the value.
      const step = centre / 100;
      return Math.max(step, Math.round((centre * Math.exp(sd * gauss())) / step) * step);
    }
    case "bimodal":
      return centre * Math.exp(sd * gauss() * 0.5 + (random() < 0.3 ? 3 * sd : 0));
  }
}
