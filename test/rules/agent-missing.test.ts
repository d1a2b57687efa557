import rule from "../../src/rules/agent-missing.ts";
import { missingRuleTester } from "../support/missingRuleTester.ts";

missingRuleTester(rule, "agent");
