import { recordless } from "./recordless.ts";

/** What the test of an evaluated patch printed; its numbers stand in the result beside it. */
export default recordless("eval-test-text", ({ path }) => /(?:^|\/)test_std(?:out|err)\.txt$/.test(path));
