import { knownFormats } from "../../src/pipeline/knownFormats.ts";

/** Every format of the package. */
export const formats = knownFormats();
