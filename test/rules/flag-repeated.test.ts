import rule from "../../src/rules/flag-repeated.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
