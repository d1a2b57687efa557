import { compareText } from "../model/order.ts";
import * as all from "./all.ts";
import type { Rule } from "./rule.ts";

/** Every rule, sorted by id. */
export const rules: readonly Rule[] = Object.values(all).toSorted((a, b) => compareText(a.id, b.id));
