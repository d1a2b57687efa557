import rule from "../../src/rules/command-malformed.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
