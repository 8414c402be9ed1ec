import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/ports/canonical-json.ts';
import { runCommand } from '../support/command-process.ts';
import { type ScratchFolder, scratchFolder } from '../support/graph-files.ts';
import { madeUpGraph } from '../support/made-up-graph.ts';

let folder: ScratchFolder;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await scratchFolder();
  const seed = await folder.write('seed/a.jsonl', madeUpGraph);
  environment = { GRAPH_DB: join(folder.path, 'graph.db'), GRAPH_SEED: join(seed, '..') };
});
afterAll(() => folder.remove());

const run = (...words: readonly string[]) => runCommand(words, environment);
const question = ['--destination', 'SG', '--end-user', 'cloud', '--as-of', '2026-08-01'];
const determine = (...words: readonly string[]) => run('determine', ...words, ...question);

describe('determine', () => {
  test('says what both regimes make of a question, and writes nothing else', async () => {
    const { code, out, error } = await determine('--chip', 'h9');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^Item: 3A090\.a \(CONTROLLED\)\nAs codified: LICENSE_REQUIRED /);
    expect(out).toMatch(
      /\nAs enforced: LICENSE_REQUIRED \(review: PRESUMPTION_OF_DENIAL\)\n {2}As enforced on 2026-08-01, /,
    );
    expect(out).toContain('\nRules of 2026-08-01: 2026-07-10-united-arab-emirates, ');
  });

  test('writes one object in the shape of the API with --json', async () => {
    const { code, out } = await determine('--chip', 'Hopper Nine', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      asOf: '2026-08-01',
      classification: { eccn: '3A090.a', totalProcessingPerformance: 15_832 },
      parties: [{ entity: { key: 'cloud' }, headquarters: { code: 'SG' } }],
      codified: { outcome: 'LICENSE_REQUIRED' },
    });
  });

  test('gives one answer to one question, by options or from a file, by key or by name', async () => {
    const file = await folder.write('question.json', [
      {
        item: { chip: { key: 'h9' } },
        quantity: 3,
        activity: 'REEXPORT',
        from: 'MY',
        destination: 'SG',
        endUser: { entity: { key: 'cloud' } },
        otherParties: [{ role: 'PURCHASER', location: 'AE', headquarters: 'AE' }],
        attestations: { iaasTraining: false, consigneeCertification: true, countryTppLicensed: 5 },
        asOf: '2026-08-01',
      },
    ]);
    const options =
      '--quantity 3 --activity reexport --from MY --party role=PURCHASER,location=AE,headquarters=AE --attest iaasTraining=false --attest consigneeCertification --attest countryTppLicensed=5'.split(
        ' ',
      );
    const answers = await Promise.all([
      run('determine', '--json', '--input', file),
      determine('--json', '--chip', 'h9', ...options),
      determine('--json', '--chip', 'hopper nine', ...options),
    ]);
    const inWords = determine(
      '--chip',
      'h9',
      ...options.map((word) =>
        word.replace('MY', 'malaysia').replaceAll('=AE', '=United Arab Emirates'),
      ),
      '--json',
      '--destination',
      'sgp',
    );
    const ids = [...answers, await inWords].map(
      ({ out }) => (JSON.parse(out) as { readonly id: string }).id,
    );
    expect(new Set(ids).size).toBe(1);
  });

  test('writes all that an answer follows from as canonical JSON', async () => {
    const file = join(folder.path, 'certificate.json');
    const { code, out } = await determine('--chip', 'h9', '--json', '--certificate', file);
    expect(code).toBe(0);
    const text = await readFile(file, 'utf8');
    const written = JSON.parse(text) as Readonly<Record<string, unknown>>;
    expect(text).toBe(`${canonicalJson(written)}\n`);
    const { id, graphVersion, ...determination } = JSON.parse(out) as Record<string, unknown>;
    expect(written).toMatchObject({
      id,
      graphVersion,
      determination,
      question: { item: { chip: { key: 'h9' } }, quantity: 1, from: 'US', activity: 'EXPORT' },
      ruleSets: [
        { regime: 'CODIFIED', id: '2026-07-10-united-arab-emirates' },
        { regime: 'ENFORCED', id: '2026-07-10-united-arab-emirates' },
      ],
    });
    expect(written['facts']).toContainEqual({
      name: 'endUser.ultimateParentHeadquarters',
      value: 'CN',
      sources: [expect.objectContaining({ name: 'Made-up register', retrievedOn: '2026-01-15' })],
    });
  });

  test.each([
    [
      ['--chip', 'h8'],
      'item.chip: The graph has no chip with the key or the name "h8". Give a key',
    ],
    [['--chip', 'h'], 'Keys that hold it: h9. Give one of them whole.'],
    [
      ['--eccn', '3A090.a', '--party', 'nobody'],
      'otherParties.0.entity.key: The graph has no entity',
    ],
    [['--eccn', '3A090.a', '--as-of', '2020-01-01'], 'asOf: No rules on advanced chips'],
  ])('ends with 1 where graph or law cannot answer %j', async (words, message) => {
    const { code, out, error } = await run('determine', ...question, ...words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(error).toContain(message);
    expect(error.trim().split('\n')).toHaveLength(1);
  });

  test.each([
    [[], 'The item is missing. Give exactly one of --chip, --model and --eccn'],
    [['--chip', 'h9', '--eccn', '3A090.a'], 'More than one item is given.'],
    [['--chip', 'h9'], '--destination is missing. Give it, for example --destination SG'],
    [['--chip', 'h9', '--destination', 'SG'], '--end-user is missing.'],
    [['--chip', 'h9', ...question, '--from', 'Atlantis'], '--from "Atlantis" is no country: give'],
    [
      ['--chip', 'h9', ...question, '--party', 'location=Congo'],
      'The party\'s location "Congo" does not say which country: write CD for',
    ],
    [['--chip', 'h9', ...question, '--quantity', 'two'], 'quantity: Int cannot represent'],
    [
      ['--chip', 'h9', ...question, '--party', 'location=SG,x'],
      '"x" in the party "location=SG,x" has no value.',
    ],
    [['--chip', 'h9', ...question, '--attest', 'good'], 'Its members are consigneeCertification, '],
    [['--input', 'none.json'], 'none.json: cannot be read as JSON (ENOENT'],
    [
      ['--input', 'none.json', '--chip', 'h9'],
      '--input holds the whole question. Leave out: chip.',
    ],
    [
      ['--chip', 'h9', ...question, '--certificate', '/nowhere/c.json'],
      '/nowhere/c.json: the certificate cannot be written',
    ],
    [['--chips', 'h9'], "unknown option '--chips'"],
  ])('ends with 2 for %j and says what is wrong', async (words, message) => {
    const { code, out, error } = await run('determine', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(message);
    expect(error).not.toMatch(/\.ts:\d/);
  });

  test('shows what a terminal would obey as text', async () => {
    const { out } = await determine(
      '--eccn',
      '3A090.a',
      '--party',
      'name=\u001b[31mRed,location=SG',
    );
    expect(out).toContain('\\u001b[31mRed');
  });
});

describe('explain', () => {
  test('shows each step with its facts, their sources and the law', async () => {
    const { code, out, error } = await run('explain', '--chip', 'h9', ...question);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('\nAs codified: LICENSE_REQUIRED\n');
    expect(out).toMatch(/\n {2}1\. .+\[classification.*\]\n/);
    expect(out).toContain(
      ' endUser.ultimateParentHeadquarters = CN (Made-up register, stated 2025-12-31, retrieved 2026-01-15)\n',
    );
    expect(out).toMatch(/\n +see 15 CFR 742\.6\(b\)\(10\)/);
    expect(out).toMatch(/\n {2}NAC UNAVAILABLE: /);
    expect(out).toMatch(/\nAs enforced: LICENSE_REQUIRED\n/);
  });
});

test.each(['determine', 'explain', 'verify'])(
  '%s shows examples and exit codes',
  async (command) => {
    const { code, out } = await run(command, '--help');
    expect(code).toBe(0);
    expect(out).toContain(`npm run cli -- ${command} `);
    expect(out).toContain('Exit codes: 0');
  },
);
