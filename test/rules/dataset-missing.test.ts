import rule from "../../src/rules/dataset-missing.ts";
import { commandRuleTester } from "../support/commandRuleTester.ts";

commandRuleTester(rule);
