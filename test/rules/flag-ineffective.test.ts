import rule from "../../src/rules/flag-ineffective.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
