/** Tests, wherever a repository keeps them: folders, file names, fixtures of pytest. */
export function isTestPath(path: string): boolean {
  return (
    /(^|\/)(tests?|testing)\//i.test(path) ||
    /(^|\/)(test_[^/]*|[^/]*_test|conftest)\.(py|cc|cpp|cu|rs)$/i.test(path)
  );
}

/** Documents and examples: nothing in them runs when the product does. */
export function isDocumentPath(path: string): boolean {
  return /(^|\/)(docs?|examples?)\//i.test(path) || /\.(md|rst|ipynb)$/i.test(path);
}
