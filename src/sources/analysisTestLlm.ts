import { recordless } from "./recordless.ts";

/** What a language model thought of one agent run. */
export default recordless("analysis-test-llm", ({ path }) => /(?:^|\/)analysis_test\/.+\.json$/.test(path));
