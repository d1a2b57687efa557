import rule from "../../src/rules/command-placeholder.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
