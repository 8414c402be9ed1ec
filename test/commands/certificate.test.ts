import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openSqliteGraphStore } from '../../src/adapters/sqlite/sqlite-graph-store.ts';
import { ask } from '../../src/commands/ask.ts';
import {
  type Certificate,
  brokenParts,
  certificateOf,
  certificateText,
  parseCertificate,
} from '../../src/commands/certificate.ts';
import { memberDifferences } from '../../src/commands/member-differences.ts';
import { loadGraph } from '../../src/import/graph-file/load.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import { canonicalJson } from '../../src/ports/canonical-json.ts';
import { scratchFolder } from '../support/graph-files.ts';
import { contradiction, elsewhere, madeUpGraph } from '../support/made-up-graph.ts';

const ruleSets = await loadRuleSets();
const question = {
  item: { chip: { key: 'h9' } },
  destination: 'SG',
  endUser: { entity: { key: 'cloud' } },
  asOf: '2026-08-01',
};

async function certificateWith(...lines: readonly (readonly unknown[])[]): Promise<Certificate> {
  return certificateOn(question, ...lines);
}

async function certificateOn(
  asked: Readonly<Record<string, unknown>>,
  ...lines: readonly (readonly unknown[])[]
): Promise<Certificate> {
  const folder = await scratchFolder();
  const store = await openSqliteGraphStore();
  try {
    await loadGraph({ store, paths: [await folder.write('a.jsonl', lines.flat())] });
    return certificateOf(await ask(store, ruleSets, asked), ruleSets);
  } finally {
    await store.close();
    await folder.remove();
  }
}

/** The members that differ, without what each of them was and is. */
function changed(was: Certificate, is: Certificate): readonly string[] {
  return memberDifferences(was, is).map(({ member }) => member);
}

function withHash({ hash: _old, ...content }: Certificate): Certificate {
  return {
    ...content,
    hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
  };
}

/** The same with a character more in the last text that is in it. */
function withLastTextChanged(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replace(/"(?=[^"]*$)/, 'x"'));
}

const whole = await certificateWith(madeUpGraph);

describe('a certificate', () => {
  test('is read back as it was written', async () => {
    const certificate = whole;
    const read = parseCertificate(certificateText(certificate));
    expect(read).toEqual({ certificate });
    expect(brokenParts(certificate)).toEqual([]);
  });

  test('has the transfers on record that an exception counts among its facts', async () => {
    const source = { name: 'Customs filing 77' };
    const certificate = await certificateOn(
      { ...question, destination: 'IN', endUser: { entity: { key: 'unit' } } },
      madeUpGraph,
      [
        { type: 'entity', key: 'unit', name: 'Unit' },
        { type: 'headquarters', entity: 'unit', country: 'IN' },
        { type: 'ownerStatement', entity: 'unit', statement: 'TOP' },
        {
          type: 'transfer',
          key: 'sent',
          from: 'dragon',
          to: 'unit',
          chip: 'h9',
          quantity: 100,
          date: '2026-02-01',
          exception: 'LPP',
          source,
        },
      ],
    );
    expect(certificate.facts).toContainEqual({
      name: 'transfers.groupTppReceivedThisYear',
      value: '1583200',
      sources: [expect.objectContaining(source)],
    });
    expect(brokenParts(certificate)).toEqual([]);
  });

  test('of a graph that has changed elsewhere differs in version, id and hash alone', async () => {
    const [before, after] = [
      await certificateWith(madeUpGraph),
      await certificateWith(madeUpGraph, elsewhere),
    ];
    expect(changed(before, after)).toEqual(['id', 'graphVersion', 'hash']);
  });

  test('of a graph that has changed in a fact used names it, and what follows', async () => {
    const members = changed(
      await certificateWith(madeUpGraph),
      await certificateWith(madeUpGraph, contradiction),
    );
    expect(members).toContain('determination.parties.0.headquarters');
    expect(members.some((member) => member.startsWith('facts.'))).toBe(true);
  });

  test.each(Object.entries(whole))('whose %s is changed in one text is told', (member, value) => {
    const edited = { ...whole, [member]: withLastTextChanged(value) };
    const read = parseCertificate(JSON.stringify(edited));
    const told = 'problem' in read ? [read.problem] : brokenParts(read.certificate);
    expect(told[0]).toMatch(/^(hash: does not fit|is no certificate)/);
  });

  test.each([
    ['question', (one: Certificate) => ({ ...one, question: { ...one.question, quantity: 9 } })],
    ['graph version', (one: Certificate) => ({ ...one, graphVersion: '0' })],
    ['rule sets', (one: Certificate) => ({ ...one, ruleSets: one.ruleSets.slice(1) })],
    [
      'law',
      (one: Certificate) => ({
        ...one,
        ruleSets: one.ruleSets.map((print) => ({ ...print, digest: '0' })),
      }),
    ],
    [
      'facts used',
      (one: Certificate) => ({
        ...one,
        determination: {
          ...one.determination,
          codified: { ...one.determination.codified, findings: [] },
          enforced: { ...one.determination.enforced, findings: [] },
        },
      }),
    ],
  ] as const)('whose %s was changed with its hash is told by its id', async (_what, edit) => {
    const edited = withHash(edit(await certificateWith(madeUpGraph)));
    expect(brokenParts(edited)).toContainEqual(expect.stringMatching(/^id: does not follow/));
  });

  test('whose list of facts was shortened with its hash is told', async () => {
    const certificate = await certificateWith(madeUpGraph);
    const edited = withHash({ ...certificate, facts: certificate.facts.slice(1) });
    expect(brokenParts(edited)).toEqual([expect.stringMatching(/^facts: /)]);
  });
});

describe('the members that differ', () => {
  test.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ a: { b: [1, 2] } }, { a: { b: [1, 3] } }, [{ member: 'a.b.1', was: 2, is: 3 }]],
    [{ a: [1] }, { a: [1, 2] }, [{ member: 'a.1', was: undefined, is: 2 }]],
    [{ a: null }, {}, [{ member: 'a', was: null, is: undefined }]],
    [{ a: [] }, { a: {} }, [{ member: 'a', was: [], is: {} }]],
    [{ a: [{ b: 1, c: 2 }] }, { a: [{ c: 2 }] }, [{ member: 'a.0.b', was: 1, is: undefined }]],
  ])('of %j and %j are %j', (was, is, differences) => {
    expect(memberDifferences(was, is)).toEqual(differences);
  });
});
