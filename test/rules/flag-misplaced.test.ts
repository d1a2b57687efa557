import rule from "../../src/rules/flag-misplaced.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
