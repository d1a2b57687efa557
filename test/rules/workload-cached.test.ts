import rule from "../../src/rules/workload-cached.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
