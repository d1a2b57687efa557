import rule from "../../src/rules/flag-unknown.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
