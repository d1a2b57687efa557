import { recordless } from "./recordless.ts";

/** Output of a micro-benchmark as text: the twin of two fields of the result beside it. Often empty, which is a value. */
export default recordless("result-stdout-stderr-txt", ({ path }) =>
  /(?:^|\/)(?:vllm|sglang)\/[0-9a-f]{8}\/std(?:out|err)\.txt$/.test(path),
);
