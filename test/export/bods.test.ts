import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bods } from '../../src/export/bods/bods.ts';
import { noItems } from '../../src/export/export-graph.ts';
import type { ExportGraph } from '../../src/export/export-graph.ts';
import { assembleClosure } from '../../src/ports/assemble.ts';
import type { GraphLine } from '../../src/ports/graph-line.ts';
import { scratchFolder } from '../support/graph-files.ts';
import {
  entityLine,
  headquartersLine,
  locationLine,
  ownerStatementLine,
  ownershipLine,
} from '../support/graph-lines.ts';
import { smallGraph } from '../support/small-graph.ts';
import { hostileGraph } from './hostile-graph.ts';

type Json = Readonly<Record<string, unknown>>;

interface Statement {
  readonly statementId: string;
  readonly recordId: string;
  readonly recordType: string;
  readonly declarationSubject: string;
  readonly recordDetails: Json;
}

function graphOf(lines: readonly GraphLine[]): ExportGraph {
  return { ...assembleClosure(lines), items: noItems, transfers: [] };
}

function written(graph: ExportGraph): readonly Statement[] {
  return JSON.parse([...bods(graph, '2026-08-01')].join(''));
}

const annotated = graphOf([
  entityLine('p', { kind: 'PERSON' }),
  headquartersLine('p', 'FR'),
  locationLine('p', 'IT'),
  entityLine('a', {
    identifiers: [{ scheme: 'GB-COH', value: '01234567' }],
    source: {
      name: 'A register',
      url: null,
      statedOn: '2024-05-01',
      retrievedOn: null,
      statementId: 'its-own-id',
      words: 'In its own words',
    },
  }),
]);

const run = promisify(execFile);

/** The standard's own validator, a Python package: the interpreter that has it is named by BODS_VALIDATOR. */
const python = process.env['BODS_VALIDATOR'];

describe('BODS', () => {
  test('holds an entity with what the standard has a place for', () => {
    const source = {
      name: 'A register',
      url: 'https://example.org/1',
      statedOn: '2024-05-01',
      retrievedOn: '2024-06-01',
    } as const;
    const [statement] = written(
      graphOf([
        entityLine('a', {
          name: 'Example B.V.',
          aliases: ['Example'],
          identifiers: [
            { scheme: 'LEI', value: '529900T8BM49AURSDO55' },
            { scheme: 'KvK', value: '123' },
          ],
          jurisdiction: 'NL',
          from: '2001-02-03',
          source,
        }),
        headquartersLine('a', 'DE', { source }),
        locationLine('a', 'FR', { from: '2010-01-01', source: { ...source, name: 'Another' } }),
      ]),
    );
    expect(statement).toEqual({
      statementId: expect.stringMatching(/^[0-9a-f]{64}$/),
      declarationSubject: 'a',
      recordId: 'a',
      recordType: 'entity',
      recordStatus: 'new',
      statementDate: '2024-05-01',
      publicationDetails: {
        publicationDate: '2026-08-01',
        bodsVersion: '0.4',
        publisher: { name: 'Headwater' },
      },
      source: {
        description: 'A register',
        url: 'https://example.org/1',
        retrievedAt: '2024-06-01',
      },
      annotations: [
        {
          statementPointerTarget: '/recordDetails/addresses/1',
          motivation: 'commenting',
          description:
            '{"from":"2010-01-01","source":{"name":"Another","retrievedOn":"2024-06-01","statedOn":"2024-05-01","url":"https://example.org/1"},"to":null}',
          createdBy: { name: 'Headwater' },
        },
      ],
      recordDetails: {
        isComponent: false,
        entityType: { type: 'registeredEntity' },
        name: 'Example B.V.',
        alternateNames: ['Example'],
        jurisdiction: { name: 'Netherlands', code: 'NL' },
        identifiers: [
          { id: '529900T8BM49AURSDO55', scheme: 'XI-LEI', schemeName: 'LEI' },
          { id: '123', schemeName: 'KvK' },
        ],
        foundingDate: '2001-02-03',
        addresses: [
          { type: 'business', country: { name: 'Germany', code: 'DE' } },
          { type: 'alternative', country: { name: 'France', code: 'FR' } },
        ],
      },
    });
  });

  test('holds the interests of one owner by one source in one record, with bands and dates', () => {
    const share = {
      minimum: 250_000_000,
      maximum: 500_000_000,
      minimumOpen: true,
      maximumOpen: false,
    };
    const statements = written(
      graphOf([
        entityLine('a', { kind: 'PERSON', aliases: ['A.'] }),
        entityLine('b'),
        ownershipLine('a', 'b', { share, from: '2020-01-01', to: '2021-01-01' }),
        ownershipLine('a', 'b', { kind: 'BOARD_APPOINTMENT' }),
      ]),
    );
    expect(statements.map(({ recordType }) => recordType)).toEqual([
      'person',
      'entity',
      'relationship',
    ]);
    expect(statements[2]?.recordDetails).toEqual({
      isComponent: false,
      componentRecords: [],
      subject: 'b',
      interestedParty: 'a',
      interests: [
        { type: 'appointmentOfBoard', directOrIndirect: 'direct' },
        {
          type: 'shareholding',
          directOrIndirect: 'direct',
          share: { exclusiveMinimum: 25, maximum: 50 },
          startDate: '2020-01-01',
          endDate: '2021-01-01',
        },
      ],
    });
  });

  test("annotates a statement with the source's own id and words", () => {
    const target = { statementPointerTarget: '/recordDetails', createdBy: { name: 'Headwater' } };
    expect(written(annotated).find(({ recordId }) => recordId === 'a')).toMatchObject({
      annotations: [
        { ...target, motivation: 'identifying', description: 'its-own-id' },
        { ...target, motivation: 'commenting', description: 'In its own words' },
      ],
    });
  });

  test('tells an owner that is not named by its reason', () => {
    const statements = written(graphOf([entityLine('a'), ownerStatementLine('a', 'WITHHELD')]));
    expect(statements[1]?.recordDetails).toMatchObject({
      subject: 'a',
      interestedParty: { reason: 'interestedPartyHasNotProvidedInformation' },
    });
  });

  test('gives the same ids each time, and no id twice', () => {
    const [once, again] = [written(hostileGraph), written(hostileGraph)];
    expect(again).toEqual(once);
    const ids = once.map(({ statementId }) => statementId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('names only records that stand before', () => {
    const statements = written(graphOf(smallGraph));
    for (const [place, { declarationSubject, recordDetails }] of statements.entries()) {
      const before = statements.slice(0, place + 1).map(({ recordId }) => recordId);
      const { subject, interestedParty } = recordDetails;
      const named = [declarationSubject, subject, interestedParty].filter(
        (name) => typeof name === 'string',
      );
      expect(before).toEqual(expect.arrayContaining(named));
    }
  });

  test('of nothing is an empty array', () => {
    expect(written(graphOf([]))).toEqual([]);
  });

  test.skipIf(python === undefined)(
    'passes the schema and the checks of the standard',
    async () => {
      const folder = await scratchFolder();
      try {
        for (const [name, graph] of Object.entries({
          small: graphOf(smallGraph),
          hostileGraph,
          annotated,
        })) {
          const file = join(folder.path, `${name}.json`);
          await writeFile(file, [...bods(graph, '2026-08-01')].join(''));
          const { stdout } = await run(python ?? '', ['-c', validation, file]);
          expect(JSON.parse(stdout)).toEqual([]);
        }
      } finally {
        await folder.remove();
      }
    },
  );
});

/** The list of schemes of identifiers, which the validator would fetch, is given to it. */
const validation = `
import json, sys
import libcove2.common
libcove2.common.get_orgids_prefixes = lambda: {'XI-LEI', 'GB-COH'}
import libcovebods.config, libcovebods.data_reader, libcovebods.jsonschemavalidate, libcovebods.run_tasks, libcovebods.schema
reader = libcovebods.data_reader.DataReader(sys.argv[1])
config = libcovebods.config.LibCoveBODSConfig()
schema = libcovebods.schema.SchemaBODS(reader, config)
errors = libcovebods.jsonschemavalidate.JSONSchemaValidator(schema).validate(reader)
checks = libcovebods.run_tasks.process_additional_checks(reader, config, schema, libcovebods.run_tasks.TASK_CLASSES)
print(json.dumps([str(vars(e)) for e in errors] + checks['additional_checks']))
`;
