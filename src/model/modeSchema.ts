import * as z from "zod";
import { modes } from "./modes.ts";

export const modeSchema = z.enum(modes);
