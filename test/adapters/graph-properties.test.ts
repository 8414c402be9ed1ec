import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { cypherStatements } from '../../src/adapters/neo4j/cypher-file.ts';
import { dateParameter, numberParameter } from '../../src/adapters/neo4j/parameter.ts';
import { dateOrNull, numberOrNull, textsOf } from '../../src/adapters/neo4j/property.ts';
import { shareOf, shareParameters } from '../../src/adapters/neo4j/shared-members.ts';
import { WHOLE } from '../../src/domain/ownership/share.ts';

describe('a property of Neo4j', () => {
  test('in per cent gives back every whole number of billionths', () => {
    const billionths = fc.integer({ min: 0, max: WHOLE });
    fc.assert(
      fc.property(billionths, billionths, fc.boolean(), (minimum, maximum, open) => {
        const share = { minimum, maximum, minimumOpen: open, maximumOpen: !open };
        expect(shareOf(shareParameters(share))).toEqual(share);
      }),
      { numRuns: 2_000 },
    );
  });

  test('says per cent as an analyst does', () => {
    const share = { minimum: 198_100_000, maximum: WHOLE, minimumOpen: false, maximumOpen: false };
    expect(shareParameters(share)).toMatchObject({ minimumShare: 19.81, maximumShare: 100 });
    expect(shareParameters(null)).toMatchObject({ minimumShare: null, maximumShare: null });
  });

  test('keeps whole numbers as integers and never loses a digit of any number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const sent = numberParameter(number);
        expect(neo4j.isInt(sent)).toBe(Number.isSafeInteger(number) && !Object.is(number, -0));
        expect(Object.is(neo4j.isInt(sent) ? sent.toNumber() : sent, number)).toBe(true);
      }),
    );
    expect(neo4j.isInt(numberParameter(2 ** 53))).toBe(false);
  });

  test('keeps a date as a date', () => {
    for (const date of ['2024-02-29', '0099-01-01', '9999-12-31'] as const) {
      expect(dateOrNull({ date: dateParameter(date) }, 'date')).toBe(date);
    }
    expect(dateOrNull({}, 'date')).toBeNull();
  });

  test('that is not what the service writes is refused by its name and its node', () => {
    const tampered = {
      key: 'acme',
      from: '2020-01-01',
      size: Number.POSITIVE_INFINITY,
      aliases: [1],
    };
    expect(() => dateOrNull(tampered, 'from')).toThrow(
      'the property from of "acme" must be a date',
    );
    expect(() => numberOrNull(tampered, 'size')).toThrow('the property size of "acme"');
    expect(() => textsOf(tampered, 'aliases')).toThrow('a list of texts, not [1]');
    expect(() => textsOf(tampered, 'programs')).toThrow('a list of texts, not null');
  });
});

test('statements of a file end with a semicolon at the end of a line', () => {
  expect(cypherStatements("CREATE (a {b: ';'});\n// next\nCREATE (c);\n\n")).toEqual([
    "CREATE (a {b: ';'})",
    '// next\nCREATE (c)',
  ]);
});
