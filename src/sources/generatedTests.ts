import { recordless } from "./recordless.ts";
import { isListWith } from "./table.ts";

/** Test code that a language model wrote. */
export default recordless("llm-generated-dataset", (file) =>
  isListWith(file, "problem_idx", "markdown_description", "test_case_generator", "original_data"),
);
