import rule from "../../src/rules/requests-too-few.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
