"use strict";
/** A matrix of float64 behind a rank of 0, 1 or 2: all that danfojs-node ever builds. */
class Tensor {
  constructor(rows, rank) {
    this.rows = rows;
    this.rank = rank;
    this.shape = [rows.length, rows[0] ? rows[0].length : 0].slice(2 - rank);
  }
  arraySync() {
    const copy = this.rows.map((row) => [...row]);
    return this.rank === 2 ? copy : this.rank === 1 ? copy[0] : copy[0][0];
  }
  map(f) {
    return new Tensor(
      this.rows.map((row) => row.map((value) => f(value))),
      this.rank,
    );
  }
  clone() {
    return this.map((value) => value);
  }
  sqrt() {
    return this.map(Math.sqrt);
  }
  transpose() {
    return new Tensor(
      (this.rows[0] || []).map((_, j) => this.rows.map((row) => row[j])),
      2,
    );
  }
  /** One value per column of a matrix, one value of a vector. */
  reduce(f) {
    const columns = this.rank === 2 ? this.transpose().rows : this.rows;
    return new Tensor([columns.map(f)], this.rank - 1);
  }
  mean() {
    return this.reduce((column) => column.reduce((a, b) => a + b, 0) / column.length);
  }
  max() {
    return this.reduce((column) => column.reduce((a, b) => Math.max(a, b), -Infinity));
  }
  min() {
    return this.reduce((column) => column.reduce((a, b) => Math.min(a, b), Infinity));
  }
  argMax() {
    return this.reduce((column) => column.reduce((best, value, i) => (value > column[best] ? i : best), 0));
  }
  argMin() {
    return this.reduce((column) => column.reduce((best, value, i) => (value < column[best] ? i : best), 0));
  }
}
const operations = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  pow: (a, b) => a ** b,
  divNoNan: (a, b) => (b === 0 ? 0 : a / b),
  mod: (a, b) => a - b * Math.floor(a / b), // the sign of the divisor, as tfjs
  greater: (a, b) => +(a > b),
  less: (a, b) => +(a < b),
  greaterEqual: (a, b) => +(a >= b),
  lessEqual: (a, b) => +(a <= b),
  equal: (a, b) => +(a === b),
  notEqual: (a, b) => +(a !== b),
};
function extent(a, b) {
  if (a === b || b === 1) return a;
  if (a === 1) return b;
  throw new Error(`Operands could not be broadcast together: ${a} against ${b}`);
}
for (const [name, f] of Object.entries(operations)) {
  Tensor.prototype[name] = function (other) {
    const [p, q] = [this.rows, other.rows];
    const [height, width] = [extent(p.length, q.length), extent(p[0].length, q[0].length)];
    const at = (rows, i, j) => rows[rows.length === 1 ? 0 : i][rows[0].length === 1 ? 0 : j];
    const rows = Array.from({ length: height }, (_, i) =>
      Array.from({ length: width }, (__, j) => f(at(p, i, j), at(q, i, j))),
    );
    return new Tensor(rows, Math.max(this.rank, other.rank));
  };
}
function tensor2d(values, shape) {
  if (!shape) return new Tensor(values, 2);
  const flat = values.flat();
  return new Tensor(
    Array.from({ length: shape[0] }, (_, i) => flat.slice(i * shape[1], (i + 1) * shape[1])),
    2,
  );
}
function moments(tensor) {
  const mean = tensor.mean();
  const squares = tensor.sub(mean).map((value) => value * value);
  return { mean, variance: squares.mean() };
}
function array() {
  throw new Error(
    "sample() is not offered: a random choice needs the seed of the caller; pick the rows by position",
  );
}
module.exports = {
  Tensor,
  tensor2d,
  moments,
  data: { array },
  tensor1d: (values) => new Tensor([values], 1),
  scalar: (value) => new Tensor([[value]], 0),
};
