import { describe, expect, test } from 'vitest';
import { parseLine } from '../../src/import/graph-file/parse.ts';
import {
  chipLine,
  entityLine,
  modelLine,
  ownershipLine,
  sourceNamed,
  transferLine,
} from '../support/graph-lines.ts';

/** The checked line, or `member: message` for each reason why there is none. */
function read(line: unknown): unknown {
  const parsed = parseLine(typeof line === 'string' ? line : JSON.stringify(line));
  return parsed.kind === 'checked'
    ? parsed.line
    : parsed.problems.map(({ member, message }) =>
        member === null ? message : `${member}: ${message}`,
      );
}

const lei = '529900T8BM49AURSDO55';
const interest = { type: 'ownership', owner: 'o', owned: 'a' };

describe('a line', () => {
  test('has every member that it leaves out as null, empty or unknown', () => {
    expect(read({ type: 'entity', key: 'a', name: 'Company a' })).toEqual(
      entityLine('a', { kind: 'UNKNOWN' }),
    );
    expect(read({ type: 'model', key: 'm', name: 'Model m' })).toEqual(modelLine('m'));
    expect(read({ type: 'chip', key: 'c', name: 'Chip c', vendor: null })).toEqual(chipLine('c'));
    expect(read(interest)).toEqual(ownershipLine('o', 'a'));
  });

  test('keeps what it says', () => {
    const identifiers = [{ scheme: 'LEI', value: lei }];
    const source = {
      name: 'Register',
      url: 'https://example.org/',
      statedOn: '2024-02-29',
      retrievedOn: '2025-01-01',
    } as const;
    const told = {
      name: 'Société',
      kind: 'STATE_BODY',
      aliases: ['b', 'a'],
      identifiers,
      jurisdiction: 'HK',
      from: '1990-01-01',
      to: '2030-01-01',
      source,
    } as const;
    expect(read({ type: 'entity', key: 'a', ...told })).toEqual(entityLine('a', told));
  });

  test('calls its interest a kind in the graph', () => {
    expect(read({ ...interest, interest: 'BRANCH', source: { name: 'S' } })).toEqual(
      ownershipLine('o', 'a', { kind: 'BRANCH', source: sourceNamed('S') }),
    );
  });

  test('gives operations as a number or as a range', () => {
    const model = { type: 'model', key: 'm', name: 'Model m' };
    const range = { minimum: 1e24, maximum: 2e24 };
    expect(read({ ...model, trainingOperations: 1e24 })).toEqual(
      modelLine('m', { trainingOperations: { minimum: 1e24, maximum: 1e24 } }),
    );
    expect(read({ ...model, trainingOperations: range })).toEqual(
      modelLine('m', { trainingOperations: range }),
    );
  });

  test.each(['LPP', 'AIA', 'TMP', 'STA', 'UVEU', 'NVEU'])('gives the exception %s', (exception) => {
    const transfer = { type: 'transfer', key: 't', from: 'a', to: 'b', date: '2025-01-13' };
    expect(read({ ...transfer, chip: 'c', exception })).toEqual(
      transferLine('t', { from: 'a', to: 'b', chip: 'c', exception }),
    );
  });

  test('gives a licence number as text or as a number', () => {
    const transfer = { type: 'transfer', key: 't', from: 'a', to: 'b', date: '2025-01-13' };
    const expected = { from: 'a', to: 'b', chip: 'c', license: '1234567' };
    for (const license of [1_234_567, '1234567']) {
      expect(read({ ...transfer, chip: 'c', license })).toEqual(transferLine('t', expected));
    }
  });

  test.each([
    ['{"type":"entity"', /^is not JSON \(.*\): write one JSON object a line$/],
    ['[1]', /^must be a JSON object, not a list$/],
    ['null', /^must be a JSON object/],
    [`${'['.repeat(200_000)}${']'.repeat(200_000)}`, /^must be a JSON object/],
    ['{}', /^type: is missing: give one of entity, headquarters/],
    ['{"type":"company"}', /^type: must be one of entity, .*, not "company"$/],
    ['{"type":"toString"}', /^type: must be one of/],
    ['{"type":"entity","key":"a","key":"b","name":"A"}', /^key: is given twice/],
    ['{"type":"entity","type":"chip","key":"b","name":"A"}', /^type: is given twice/],
    ['{"type":"entity","key":"a","name":"A","__proto__":{}}', /^__proto__: is unknown/],
  ])('is refused as a whole: %#', (text, reason) => {
    expect(read(text)).toEqual([expect.stringMatching(reason)]);
  });

  test('names every member at fault at once', () => {
    expect(
      read({ type: 'entity', name: 3, kind: 'FIRM', jurisdiction: 'sg', alias: [], note: '' }),
    ).toEqual([
      'key: is missing: give text',
      'name: must be text, not 3',
      'kind: must be one of COMPANY, PERSON, STATE, STATE_BODY, ARRANGEMENT, UNKNOWN, not "FIRM"',
      'jurisdiction: must be a country code of ISO 3166-1 alpha-2 such as SG, not "sg": write SG',
      'alias: is unknown: a line of this type has key, name, kind, aliases, identifiers, jurisdiction, from, to, source',
      'note: is unknown: a line of this type has key, name, kind, aliases, identifiers, jurisdiction, from, to, source',
    ]);
  });

  test('names every fault of one member, and no period of which an end is no date', () => {
    expect(read({ type: 'entity', key: ` ${'\u0001'.repeat(300)}`, name: 'A' })).toEqual([
      'key: begins or ends with space: remove it',
      'key: has a control character: remove it',
      'key: has 301 characters, and at most 300 are kept: shorten it',
    ]);
    expect(read({ type: 'entity', key: 'a', name: 'A', from: 'x', to: '2025-01-02' })).toEqual([
      'from: must be a calendar date such as 2025-01-13, not "x"',
    ]);
    expect(
      read({ type: 'entity', key: 'a', name: 'A', identifiers: [{ scheme: 'lei', value: ' x' }] }),
    ).toEqual([
      'identifiers[0].value: begins or ends with space: remove it',
      'identifiers[0].scheme: must be written LEI',
    ]);
  });

  const entity = { type: 'entity', key: 'a', name: 'A' };
  const chip = { type: 'chip', key: 'c', name: 'C' };
  const training = { type: 'training', model: 'm' };
  const transfer = { type: 'transfer', key: 't', from: 'a', to: 'b', date: '2025-01-13' };
  const installation = { type: 'installation', cluster: 'k', chip: 'c' };
  const model = { type: 'model', key: 'm', name: 'M' };

  test.each([
    [{ ...entity, key: '' }, 'key: must not be empty'],
    [{ ...entity, key: ' a' }, 'key: begins or ends with space'],
    [{ ...entity, key: 'a\nb' }, 'key: has a control character'],
    [{ ...entity, key: 'x'.repeat(301) }, 'key: has 301 characters, and at most 300'],
    [{ ...entity, name: 'a\ud800' }, 'name: has half of a surrogate pair'],
    [{ ...entity, aliases: 'b' }, 'aliases: must be a list, not "b"'],
    [{ ...entity, aliases: ['b', 1] }, 'aliases[1]: must be text, not 1'],
    [{ ...entity, from: '2025-02-30' }, 'from: must be a calendar date such as 2025-01-13'],
    [{ ...entity, from: '2025-01-02', to: '2025-01-02' }, 'to: must be after from (2025-01-02)'],
    [{ ...entity, jurisdiction: 'XK' }, 'jurisdiction: must be a country code'],
    [{ ...entity, source: {} }, 'source.name: is missing: give text'],
    [{ ...entity, source: 'Register' }, 'source: must be an object, not "Register"'],
    [{ ...entity, source: { name: 'S', page: 3 } }, 'source.page: is unknown here'],
    [
      { ...entity, identifiers: [{ scheme: 'LEI', value: '529900T8BM49AURSDO56' }] },
      'identifiers[0].value: must be a LEI',
    ],
    [
      { ...entity, identifiers: [{ scheme: 'LEI', value: lei.toLowerCase() }] },
      'identifiers[0].value: must be a LEI',
    ],
    [
      { ...entity, identifiers: [{ scheme: 'lei', value: lei }] },
      'identifiers[0].scheme: must be written LEI',
    ],
    ...[
      'javascript:alert(1)',
      'JavaScript://x/%0aalert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//host/path',
      'example.org',
      'https://',
      'http:// x',
      ' https://example.org/',
    ].map((url): [object, string] => [
      { ...entity, source: { name: 'S', url } },
      'source.url: must be an address that begins with https:// or http://',
    ]),
    [{ ...interest, owner: 'a', interest: 'BRANCH' }, 'owner: is the owned entity itself'],
    [{ ...interest, owner: 'a', interest: 'CONSOLIDATION' }, 'owner: is the owned entity itself'],
    [{ ...chip, dieAreaMm2: 1e308 }, 'dieAreaMm2: must be 0 or from 1e-40 to 1e+40, not 1e+308'],
    [
      { ...model, trainingOperations: { minimum: 1e308, maximum: 1e308 } },
      'trainingOperations.minimum: must be 0 or from',
    ],
    [{ ...chip, dieAreaMm2: -1 }, 'dieAreaMm2: must be more than 0, not -1'],
    [{ ...chip, memoryBandwidthGBps: -0.5 }, 'memoryBandwidthGBps: must be 0 or more, not -0.5'],
    [{ ...chip, subjectToEar: 'yes' }, 'subjectToEar: must be true or false, not "yes"'],
    [
      { ...chip, performance: [{ operation: 'FP8', bits: 8.5, teraOps: 1 }] },
      'performance[0].bits: must be a whole number from 1 to',
    ],
    [{ ...installation, quantity: 0 }, 'quantity: must be a whole number from 1 to'],
    [{ ...installation, quantity: 1e30 }, 'quantity: must be a whole number from 1 to'],
    [training, 'cluster: give exactly one of cluster and chip'],
    [{ ...training, cluster: 'k', chip: 'c' }, 'cluster: give exactly one of cluster and chip'],
    [{ type: 'derivation', model: 'm', base: 'm' }, 'base: is the model itself'],
    [
      { type: 'syntheticData', model: 'm', generator: 'g', shareOfOperations: 101 },
      'shareOfOperations: must be per cent, 0 to 100, not 101',
    ],
    [transfer, 'chip: give exactly one of chip and model'],
    [{ ...transfer, chip: 'c', model: 'm' }, 'chip: give exactly one of chip and model'],
    [
      { ...transfer, chip: 'c', license: '1', exception: 'LPP' },
      'exception: stands beside license',
    ],
    [
      { ...transfer, chip: 'c', exception: 'License Exception LPP' },
      'exception: must be the code of a license exception alone, such as LPP, not "License Exception LPP": write LPP',
    ],
    [
      { ...transfer, chip: 'c', exception: 'lpp' },
      'exception: must be the code of a license exception alone, such as LPP, not "lpp": write LPP',
    ],
    [
      { ...transfer, chip: 'c', exception: '740.29' },
      'exception: must be the code of a license exception alone, such as LPP, not "740.29"',
    ],
    [{ ...transfer, chip: 'c', license: 1.5 }, 'license: must be a licence number'],
    [{ ...model, trainingOperations: 'many' }, 'trainingOperations: must be a number or an object'],
    [
      { ...model, trainingOperations: { minimum: 2, maximum: 1 } },
      'trainingOperations.minimum: 2 is more than the maximum 1',
    ],
    [{ ...model, trainingOperations: -1 }, 'trainingOperations.minimum: must be 0 or more'],
  ])('is refused for its member: %#', (line, reason) => {
    const problems = read(line);
    expect(problems).toContainEqual(expect.stringContaining(reason));
  });

  test('cannot give a figure that is not finite', () => {
    expect(read('{"type":"chip","key":"c","name":"C","dieAreaMm2":1e999}')).toEqual([
      expect.stringContaining('dieAreaMm2: must be a number, not Infinity'),
    ]);
  });

  test('may let a company hold its own shares', () => {
    expect(read({ ...interest, owner: 'a', share: { exact: 3 } })).toMatchObject({
      value: { owner: 'a', owned: 'a' },
    });
  });
});
