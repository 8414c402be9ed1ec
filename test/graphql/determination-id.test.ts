import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amendment, Changes } from '../../src/domain/determination/amend.ts';
import type { RuleSets } from '../../src/domain/determination/rule-set.ts';
import { ruleSetsOf } from '../../src/domain/determination/rule-sets.ts';
import { determinationId } from '../../src/graphql/question/determination-id.ts';
import { ruleSetPrints } from '../../src/graphql/question/rule-set-print.ts';
import { loadAmendments, loadRuleSets } from '../../src/law/register.ts';
import { canonicalJson } from '../../src/ports/canonical-json.ts';

const grounds = fc.record({
  question: fc.record({
    quantity: fc.integer({ min: 1, max: 3 }),
    asOf: fc.constant('2026-08-01'),
  }),
  facts: fc.array(
    fc.record({ name: fc.constantFrom('a', 'b'), value: fc.constantFrom('1', '2') }),
    {
      maxLength: 2,
    },
  ),
  graphVersion: fc.constantFrom('0', '1'),
  ruleSets: fc.array(
    fc.record({ id: fc.constantFrom('x', 'y'), digest: fc.constantFrom('p', 'q') }),
    {
      minLength: 2,
      maxLength: 2,
    },
  ),
});

describe('the id of a determination', () => {
  it('is equal exactly where question, facts, graph version and rule sets are', () => {
    fc.assert(
      fc.property(grounds, grounds, (one, other) => {
        const areEqual = canonicalJson(one) === canonicalJson(other);
        expect(determinationId(one) === determinationId(other)).toBe(areEqual);
      }),
    );
  });

  it.each(['question', 'facts', 'graphVersion', 'ruleSets'] as const)(
    'differs where only %s differs',
    (part) => {
      fc.assert(
        fc.property(grounds, grounds, (one, other) => {
          fc.pre(canonicalJson(one[part]) !== canonicalJson(other[part]));
          expect(determinationId({ ...one, [part]: other[part] })).not.toBe(determinationId(one));
        }),
      );
    },
  );
});

const day = '2026-12-31';
const digests = (ruleSets: RuleSets) => ruleSetPrints(ruleSets, day).map(({ digest }) => digest);

describe('the print of a rule set', () => {
  it('is the same for the same law', async () => {
    expect(digests(await loadRuleSets())).toEqual(digests(ruleSetsOf(await loadAmendments())));
  });

  it('is another one where a list, a number or a word of the law is another one', async () => {
    const amendments = await loadAmendments();
    const before = digests(ruleSetsOf(amendments));
    const [first] = amendments;
    const entry = amendments.findLast(({ changes }) => changes.entries?.chip !== undefined);
    const chip = entry?.changes.entries?.chip;
    const inForce = ruleSetsOf(amendments).inForce(day, 'CODIFIED')?.rules ?? [];
    const rule = first?.changes.adds?.find((one) => inForce.includes(one));
    if (first === undefined || chip === undefined || rule === undefined) {
      throw new Error('The law has no first rule set, no entry for chips, or no rule in force.');
    }
    const mended = (of: Amendment | undefined, change: Changes): readonly Amendment[] =>
      amendments.map((one) =>
        one === of ? { ...one, changes: { ...one.changes, ...change } } : one,
      );
    const inOtherWords = { ...rule, words: `${rule.words} And so on.` };
    const changed = [
      mended(first, {
        listChanges: [{ name: 'D:5', joins: ['BR'], citation: chip.citations.classes }],
      }),
      mended(entry, { entries: { chip: { ...chip, memoryBandwidthMarks: [1] } } }),
      amendments.map((one) => ({
        ...one,
        changes: {
          ...one.changes,
          adds: (one.changes.adds ?? []).map((each) => (each === rule ? inOtherWords : each)),
        },
      })),
    ];
    for (const law of changed) {
      const after = digests(ruleSetsOf(law));
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).not.toBe(before[1]);
    }
  });
});
