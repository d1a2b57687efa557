import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/model/facts.ts";
import type { Severity } from "../../src/model/finding.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { facts } from "./facts.ts";

export interface Expected {
  readonly messageId: string;
  readonly args?: Readonly<Record<string, string | number>>;
  /** Pointer of the first evidence. */
  readonly pointer?: string;
  /** Where the report says another than its message. */
  readonly severity?: Severity | "as the message";
  /** Kinds of the corrections. */
  readonly corrections?: readonly string[];
}

export interface Cases {
  readonly passes: Readonly<Record<string, Partial<Facts>>>;
  readonly reports: Readonly<Record<string, readonly [Partial<Facts>, readonly Expected[]]>>;
}

/**
 * What a rule lets pass and what it reports, as sentences. Withholds each needed fact in turn, so that "not
 * applicable" is tested for every rule; refuses empty and duplicate cases.
 */
export function ruleTester(rule: Rule, { passes, reports }: Cases): void {
  describe(rule.id, () => {
    test("cases are there and differ", () => {
      expect(Object.keys(passes).length).toBeGreaterThan(0);
      expect(Object.keys(reports).length).toBeGreaterThan(0);
      const all = [...Object.values(passes), ...Object.values(reports).map(([given]) => given)].map((given) =>
        JSON.stringify(given),
      );
      expect(new Set(all).size).toBe(all.length);
    });

    test.each(Object.entries(passes))("lets pass: %s", (_, given) => {
      expect(rule.check(facts(given))).toEqual([]);
    });

    test.each(Object.entries(reports))("reports: %s", (_, [given, expected]) => {
      const found = rule.check(facts(given));
      expect(found.map(({ messageId }) => messageId)).toEqual(expected.map(({ messageId }) => messageId));
      for (const [index, report] of found.entries()) {
        const wanted = expected[index];
        expect(report.evidence.length).toBeGreaterThan(0);
        expect(Object.keys(rule.messages)).toContain(report.messageId);
        if (wanted?.args !== undefined) expect(report.args).toMatchObject(wanted.args);
        if (wanted?.severity !== undefined) expect(report.severity ?? "as the message").toBe(wanted.severity);
        if (wanted?.pointer !== undefined) expect(report.evidence[0].pointer).toBe(wanted.pointer);
        if (wanted?.corrections !== undefined)
          expect((report.corrections ?? []).map(({ kind }) => kind)).toEqual(wanted.corrections);
      }
    });
  });
}
