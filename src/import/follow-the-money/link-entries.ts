import { shareSummary } from '../../export/follow-the-money/vocabulary.ts';
import type { Entry } from '../importer.ts';
import type { FtmEntity } from './ftm-entity.ts';
import { ftmSource } from './ftm-source.ts';
import { shareOfText } from '../share-text.ts';
import { earliestDay, latestEnd, shareOfTexts } from './several-values.ts';
import { statedList } from './stated-list.ts';
import { kindOfRole, kindsOfControl } from './vocabulary.ts';

/** The interest that an Ownership states. A percentage that nobody can read is an unknown share, and stays in the words. */
export function ownershipEntries(entity: FtmEntity, at: number): readonly Entry[] {
  const types = entity.all('ownershipType');
  if (types.length > 0 && types.every((type) => /^\W*indirect/iu.test(type))) {
    return [{ kind: 'leftOut', at, reason: 'Ownership that is indirect' }];
  }
  return interestEntries(entity, at, {
    owners: entity.all('owner'),
    owned: entity.all('asset'),
    interest: 'SHAREHOLDING',
    share: shareOfTexts(entity.all('percentage')),
  });
}

/** The interests that a Control states: one of each of its types. */
export function controlEntries(entity: FtmEntity, at: number): readonly Entry[] {
  const { first, all, isOwn } = entity;
  const own = isOwn ? kindOfRole(first('role')) : undefined;
  const types = all('controlType');
  if (own !== undefined || types.length === 0)
    return controlOfKind(entity, at, own ?? 'OTHER_CONTROL');
  const entries: Entry[] = [];
  const kinds = new Set<string>();
  for (const type of types) {
    const kind = kindsOfControl[type];
    if (type === 'indirect') {
      entries.push({ kind: 'leftOut', at, reason: 'Control that is indirect' });
    } else if (kind === undefined) {
      const reason = 'Control: a controlType that is not known';
      entries.push({ kind: 'refused', at, reason, detail: type, record: entity.written });
    } else kinds.add(kind);
  }
  for (const kind of kinds)
    for (const entry of controlOfKind(entity, at, kind)) entries.push(entry);
  return entries;
}

function controlOfKind(entity: FtmEntity, at: number, interest: string): readonly Entry[] {
  const { first, all, isOwn } = entity;
  const summary = first('summary') ?? '';
  const isShare = isOwn && summary.startsWith(shareSummary);
  return interestEntries(entity, at, {
    owners: all('controller'),
    owned: all('controlled'),
    interest,
    share: isShare ? shareOfText(summary.slice(shareSummary.length)) : null,
  });
}

interface Interest {
  readonly owners: readonly string[];
  readonly owned: readonly string[];
  readonly interest: string;
  readonly share: Readonly<Record<string, unknown>> | null;
}

function interestEntries(
  entity: FtmEntity,
  at: number,
  { owners, owned, interest, share }: Interest,
): readonly Entry[] {
  const { schema, first } = entity;
  if (owners.length === 0 || owned.length === 0) {
    const reason = `${schema}: one of the parties is missing`;
    return [{ kind: 'refused', at, reason, detail: null, record: entity.written }];
  }
  const source = ftmSource(entity, first('date'), wordsOf(entity));
  const period = periodOf(entity);
  return owners.flatMap((owner) =>
    owned.map((each): Entry => {
      const members = { owner, owned: each, interest, share, ...period, source };
      return { kind: 'line', at, line: { type: 'ownership', ...members } };
    }),
  );
}

/** The listing that a Sanction states: on the list that it names outright, else on one that is called as its authority. */
export function sanctionEntries(entity: FtmEntity, at: number): readonly Entry[] {
  const { first, all } = entity;
  const parties = all('entity');
  const stated = entity.isOwn ? null : statedList(entity);
  const list = stated ?? first('authority') ?? first('programId') ?? first('program');
  if (parties.length === 0 || list === null) {
    const lacking = list === null ? 'authority' : 'entity';
    const reason = `Sanction: no ${lacking}`;
    return [{ kind: 'refused', at, reason, detail: null, record: entity.written }];
  }
  const programs = [...new Set([...all('program'), ...all('programId')])];
  const source = ftmSource(entity, first('date') ?? first('listingDate'), [
    ...wordsOf(entity),
    all('authority').length > (stated === null ? 1 : 0)
      ? `authority: ${all('authority').join('; ')}`
      : null,
  ]);
  return parties.map((party): Entry => ({
    kind: 'line',
    at,
    line: {
      type: 'listing',
      entity: party,
      list,
      programs: entity.isOwn ? all('program') : programs,
      licenseRequirement: all('provisions').length === 0 ? null : all('provisions').join('; '),
      reviewPolicy: entity.isOwn ? first('reason') : null,
      ...periodOf(entity),
      source,
    },
  }));
}

const toldProperties = [
  'percentage',
  'controlType',
  'role',
  'status',
  'legalBasis',
  'ownershipType',
  'sharesCount',
  'sharesValue',
  'sharesType',
  'reason',
  'summary',
  'startDate',
  'endDate',
] as const;

function wordsOf({ schema, all }: FtmEntity): readonly (string | null)[] {
  return [
    schema,
    ...toldProperties.map((property) => {
      const values = all(property);
      return values.length === 0 ? null : `${property}: ${values.join('; ')}`;
    }),
  ];
}

/** As wide as the dates may be meant. */
function periodOf({ all }: FtmEntity): {
  readonly from: string | null;
  readonly to: string | null;
} {
  return { from: earliestDay(all('startDate')), to: latestEnd(all('endDate')) };
}
