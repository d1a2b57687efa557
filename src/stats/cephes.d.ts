/**
 * cephes 3.3.3 carries types that its `exports` map does not reach (TS7016 under nodenext).
 * Only what src/stats uses is declared, so that `stdtr` (truncates df) and `incbi` (fails in the tails) stay out of reach.
 */
declare module "cephes" {
  /** Settles when the WebAssembly module is compiled; no function may be called before. */
  export const compiled: Promise<void>;
  /** Regularised incomplete beta I_x(a, b). */
  export function incbet(a: number, b: number, x: number): number;
  /** Regularised lower incomplete gamma P(a, x). */
  export function igam(a: number, x: number): number;
  /** Regularised upper incomplete gamma Q(a, x). */
  export function igamc(a: number, x: number): number;
  /** Natural logarithm of |Gamma(x)|. */
  export function lgam(x: number): number;
  /** Digamma, d/dx ln Gamma(x). */
  export function psi(x: number): number;
  /** Hurwitz zeta: the sum of (k + q)^-x over k = 0, 1, 2, … */
  export function zeta(x: number, q: number): number;
  /** Complementary error function. */
  export function erfc(x: number): number;
  /** Standard normal lower tail, for z > -26 only: beyond, it underflows long before the doubles do. */
  export function ndtr(z: number): number;
  /** Inverse of ndtr. */
  export function ndtri(p: number): number;
}
