import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/ports/canonical-json.ts';
import { canonicalValue } from '../../src/ports/canonical-line.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import '../support/chance.ts';
import { randomFacts } from '../contract/random-facts.ts';
import { randomEntities } from '../contract/random-nodes.ts';

/** The value with its members, and those of its members, in another order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, each]) => [name, turned(each)]),
  );
}

test('a line has the canonical text of its value, however its members stand', () => {
  const lines = randomEntities.chain((nodes) =>
    randomFacts(nodes).map((facts): readonly GraphLine[] => [...nodes, ...facts]),
  );
  fc.assert(
    fc.property(lines, (all) => {
      for (const line of all) {
        const other = { ...line, value: turned(line.value) } as GraphLine;
        const text = canonicalJson(line.value);
        expect(canonicalValue(line)).toBe(text);
        expect(canonicalValue(other)).toBe(text);
      }
    }),
    { numRuns: 300 },
  );
});
