import rule from "../../src/rules/human-missing.ts";
import { missingRuleTester } from "../support/missingRuleTester.ts";

missingRuleTester(rule, "human");
