import rule from "../../src/rules/script-wrong.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
