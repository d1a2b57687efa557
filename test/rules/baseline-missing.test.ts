import rule from "../../src/rules/baseline-missing.ts";
import { missingRuleTester } from "../support/missingRuleTester.ts";

missingRuleTester(rule, "baseline");
