import rule from "../../src/rules/metric-rate-limited.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
