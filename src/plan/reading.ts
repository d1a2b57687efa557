export type { CommandReading } from "../model/command.ts";
