import type { Command } from "commander";
import type { Finished } from "../pipeline/finished.ts";

/** Tells the program of one command: its words, its options, and the pipeline that it calls. */
export type Define = (
  program: Command,
  finish: (result: Finished) => void,
  standardInput: () => string,
) => void;
