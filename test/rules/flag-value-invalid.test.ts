import rule from "../../src/rules/flag-value-invalid.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
