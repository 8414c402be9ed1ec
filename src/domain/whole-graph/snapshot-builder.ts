import type { CountryCode } from '../country.ts';
import type { Period } from '../date.ts';
import { entityKinds, isDirect } from '../ownership/closure.ts';
import type {
  DatedCountry,
  Entity,
  EntityKey,
  Interest,
  Listing,
  OwnerStatement,
} from '../ownership/closure.ts';
import { column, fromDay, rowsInOrder, startsOf, toDay } from './columns.ts';
import type { Column } from './columns.ts';
import { keyRecorder } from './key-recorder.ts';
import { textRecorder } from './text-recorder.ts';
import { interestColumns, interestRecorder } from './interest-recorder.ts';
import { numbering } from './numbering.ts';
import { statementKinds } from './snapshot.ts';
import type { DatedFacts, Snapshot } from './snapshot.ts';

/** Takes facts in any order and makes a snapshot of them. */
export interface SnapshotBuilder {
  readonly entity: (
    entity: Pick<Entity, 'key' | 'kind' | 'jurisdiction' | 'from' | 'to'> & Partial<Named>,
  ) => void;
  readonly interest: (interest: Interest) => void;
  readonly headquarters: (entity: EntityKey, fact: DatedCountry) => void;
  readonly location: (entity: EntityKey, fact: DatedCountry) => void;
  readonly ownerStatement: (entity: EntityKey, fact: OwnerStatement) => void;
  readonly listing: (entity: EntityKey, listing: Listing) => void;
  readonly build: (version: string) => Snapshot;
}

type Named = Pick<Entity, 'name'>;

/** With descriptions a snapshot can be told of, and takes about a tenth more. */
export function snapshotBuilder({ withDescriptions = false } = {}): SnapshotBuilder {
  const keys = keyRecorder();
  const descriptions = withDescriptions ? { names: textRecorder(), reported: factColumns() } : null;
  const { placeOf } = keys;
  const countries = numbering<CountryCode>();
  const own = { of: column(), kind: column(), from: column(), to: column(), country: column() };
  const headquarters = factColumns();
  const locations = factColumns();
  const statements = factColumns();
  const listed = factColumns();
  const listings: Listing[] = [];
  const interests = interestRecorder();
  return {
    entity: ({ key, name = key, kind, jurisdiction, ...period }) => {
      descriptions?.names.push(name);
      own.of.push(placeOf(key));
      own.kind.push(entityKinds.indexOf(kind));
      own.from.push(fromDay(period));
      own.to.push(toDay(period));
      own.country.push(jurisdiction === null ? 0 : countries.placeOf(jurisdiction) + 1);
    },
    interest: (interest) => {
      const [owner, owned] = [interest.owner, interest.owned];
      if (isDirect(interest)) interests.add(interest, placeOf(owner), placeOf(owned));
      else descriptions?.reported.add(placeOf(owned), placeOf(owner), interest);
    },
    headquarters: (entity, fact) => {
      headquarters.add(placeOf(entity), countries.placeOf(fact.country), fact);
    },
    location: (entity, fact) => {
      locations.add(placeOf(entity), countries.placeOf(fact.country), fact);
    },
    ownerStatement: (entity, fact) => {
      statements.add(placeOf(entity), statementKinds.indexOf(fact.statement), fact);
    },
    listing: (entity, listing) => {
      listed.add(placeOf(entity), listings.length, listing);
      listings.push(listing);
    },
    build: (version) => {
      const { keys: inOrder, rank } = keys.inOrder();
      const put = <Values extends Uint8Array | Uint16Array | Int32Array>(
        values: Values,
        from: Column,
      ): Values => {
        const of = own.of.values();
        for (const [row, value] of from.values().entries()) values[rank[of[row] ?? 0] ?? 0] = value;
        return values;
      };
      return {
        version,
        keys: inOrder,
        descriptions: descriptions && {
          names: descriptions.names.inOrder(rowsByRank(own.of.values(), rank)),
          reported: descriptions.reported.inOrder(rank, (owner) => rank[owner] ?? 0),
        },
        kinds: put(new Uint8Array(rank.length), own.kind),
        from: put(new Int32Array(rank.length), own.from),
        to: put(new Int32Array(rank.length), own.to),
        countries: countries.all(),
        jurisdictions: put(new Uint16Array(rank.length), own.country),
        headquarters: headquarters.inOrder(rank),
        locations: locations.inOrder(rank),
        ownerStatements: statements.inOrder(rank),
        listed: listed.inOrder(rank),
        listings,
        sources: interests.sources(),
        interests: interestColumns(interests, rank),
      };
    },
  };
}

/** The row of each entity's own line, by its new place. */
function rowsByRank(of: Int32Array, rank: Uint32Array): Uint32Array {
  const rows = new Uint32Array(rank.length);
  for (const [row, place] of of.entries()) rows[rank[place] ?? 0] = row;
  return rows;
}

interface FactColumns {
  readonly add: (entity: number, value: number, period: Period) => void;
  /** `valueOf` makes of a value what the column has of it. */
  readonly inOrder: (rank: Uint32Array, valueOf?: (value: number) => number) => DatedFacts;
}

function factColumns(): FactColumns {
  const [of, values, from, to] = [column(), column(), column(), column()];
  return {
    add: (entity, value, period) => {
      of.push(entity);
      values.push(value);
      from.push(fromDay(period));
      to.push(toDay(period));
    },
    inOrder: (rank, valueOf = (value) => value) => {
      const entities = of.values().map((entity) => rank[entity] ?? 0);
      const start = startsOf(entities, rank.length);
      const rows = rowsInOrder(entities, start);
      const [value, begins, ends] = [values.values(), from.values(), to.values()];
      return {
        start,
        value: rows.map((row) => valueOf(value[row] ?? 0)),
        from: Int32Array.from(rows, (row) => begins[row] ?? 0),
        to: Int32Array.from(rows, (row) => ends[row] ?? 0),
      };
    },
  };
}
