"use strict";
function filled(values, name) {
  if (values.length === 0) throw new Error(`${name} of no values`);
  return values;
}
function mean(values) {
  return filled(values, "mean").reduce((a, b) => a + b, 0) / values.length;
}
function median(values) {
  const sorted = [...filled(values, "median")].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
/** Every most frequent value, in order of first appearance. */
function mode(values) {
  const counts = new Map();
  for (const value of filled(values, "mode")) counts.set(value, (counts.get(value) || 0) + 1);
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b));
  return [...counts.keys()].filter((value) => counts.get(value) === most);
}
/** Sample variance (n - 1). mathjs answers 0 for a single value, which reads as "no spread": here it is not a number. */
function variance(values) {
  const centre = mean(filled(values, "variance"));
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}
module.exports = { mean, median, mode, variance, std: (values) => Math.sqrt(variance(values)) };
