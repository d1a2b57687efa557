import rule from "../../src/rules/path-local.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
