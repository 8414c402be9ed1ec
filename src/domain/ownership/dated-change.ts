import type { IsoDate, Period } from '../date.ts';
import type { Source } from '../source.ts';
import { isDirect } from './closure.ts';
import type { Closure, Entity, EntityKey, Interest } from './closure.ts';
import { shareText } from './share.ts';

export type DatedFactKind =
  'INTEREST' | 'HEADQUARTERS' | 'LOCATION' | 'LISTING' | 'OWNER_STATEMENT' | 'EXISTENCE';

/** A fact that begins or ends on a day. */
export interface DatedChange {
  readonly kind: DatedFactKind;
  readonly date: IsoDate;
  /** Whose fact it is; of an interest, the owned. */
  readonly entity: EntityKey;
  /** What begins or ends, in a sentence. */
  readonly statement: string;
  readonly source: Source | null;
  /** The closure as if the fact had stayed as it was the day before. */
  readonly undo: (closure: Closure) => Closure;
}

/** Every day on which a fact of a closure begins or ends, with those facts. */
export function datedChanges(closure: Closure): ReadonlyMap<IsoDate, readonly DatedChange[]> {
  const byDate = new Map<IsoDate, DatedChange[]>();
  const add = (change: DatedChange): void => {
    const list = byDate.get(change.date);
    if (list) list.push(change);
    else byDate.set(change.date, [change]);
  };
  for (const interest of closure.interests.filter(isDirect)) {
    for (const change of changesOfInterest(interest)) add(change);
  }
  for (const entity of closure.entities.values()) {
    for (const change of changesOfEntity(entity)) add(change);
  }
  return byDate;
}

function changesOfInterest(interest: Interest): readonly DatedChange[] {
  const { owner, owned, kind, share, source } = interest;
  const size = share === null ? 'no share stated' : shareText(share);
  const words = `the interest (${kind}, ${size}) of ${owner} in ${owned}`;
  return ends(interest).map(({ date, begins }) => ({
    kind: 'INTEREST',
    date,
    entity: owned,
    statement: sentence(words, begins, date),
    source,
    undo: (closure) => ({
      entities: closure.entities,
      interests: closure.interests.flatMap((each) => withoutChange(each, interest, begins)),
    }),
  }));
}

/** The facts of one entity that have a period, under the names of their members. */
const members = [
  ['headquarters', 'HEADQUARTERS'],
  ['locations', 'LOCATION'],
  ['listings', 'LISTING'],
  ['ownerStatements', 'OWNER_STATEMENT'],
] as const satisfies readonly (readonly [keyof Entity, DatedFactKind])[];

function changesOfEntity(entity: Entity): readonly DatedChange[] {
  const own = members.flatMap(([member, kind]) =>
    entity[member].flatMap((fact) =>
      ends(fact).map(({ date, begins }): DatedChange => ({
        kind,
        date,
        entity: entity.key,
        statement: sentence(`${words(fact)} of ${entity.key}`, begins, date),
        source: fact.source,
        undo: (closure) =>
          withEntity(closure, entity.key, (known) => ({
            ...known,
            [member]: known[member].flatMap((each) => withoutChange(each, fact, begins)),
          })),
      })),
    ),
  );
  const existence = ends(entity).map(({ date, begins }): DatedChange => ({
    kind: 'EXISTENCE',
    date,
    entity: entity.key,
    statement: `On ${date} ${entity.key} ${begins ? 'is founded' : 'is dissolved'}.`,
    source: entity.source,
    undo: (closure) =>
      withEntity(closure, entity.key, (known) =>
        begins ? { ...known, from: lastDay } : { ...known, to: null },
      ),
  }));
  return [...own, ...existence];
}

// Founded so late that it is not there yet on any day that can be asked for.
const lastDay: IsoDate = '9999-12-31';

type EntityFact = Entity[(typeof members)[number][0]][number];

function words(fact: EntityFact): string {
  if ('list' in fact) return `the listing (${fact.list})`;
  if ('statement' in fact) return `the statement on the owners (${fact.statement})`;
  return `the country (${fact.country})`;
}

function ends({
  from,
  to,
}: Period): readonly { readonly date: IsoDate; readonly begins: boolean }[] {
  return [
    ...(from === null ? [] : [{ date: from, begins: true }]),
    ...(to === null ? [] : [{ date: to, begins: false }]),
  ];
}

function sentence(fact: string, begins: boolean, date: IsoDate): string {
  return `On ${date} ${fact} ${begins ? 'begins' : 'ends'}.`;
}

/** A fact that begins on the day is left out, one that ends on it goes on. */
function withoutChange<Fact extends Period>(each: Fact, fact: Fact, begins: boolean): Fact[] {
  if (each !== fact) return [each];
  return begins ? [] : [{ ...each, to: null }];
}

function withEntity(closure: Closure, key: EntityKey, change: (entity: Entity) => Entity): Closure {
  const known = closure.entities.get(key);
  if (!known) return closure;
  return { ...closure, entities: new Map(closure.entities).set(key, change(known)) };
}
