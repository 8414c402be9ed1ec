import { todayUtc } from '../../calendar.ts';
import type { IsoDate } from '../../domain/date.ts';
import { ownershipAspects } from '../../domain/ownership/ownership-history.ts';
import { entityKinds } from '../../domain/ownership/closure.ts';
import type { ChangeFilter, EachEndUserInput } from '../../graphql/generated/resolver-types.ts';
import { createSchema } from '../../graphql/schema.ts';
import type { GraphStore } from '../../ports/graph-store.ts';
import { coercedForEach } from '../ask.ts';
import { type QuestionOptions, readSharedQuestion } from '../question-options.ts';
import { countryNamed } from '../country-named.ts';
import { givenDate } from '../given-date.ts';
import { Misuse } from '../terminal.ts';

/** The words of a command line that say what is compared. */
export interface ChangedOptions extends Omit<QuestionOptions, 'activity' | 'endUser' | 'asOf'> {
  readonly to?: string;
  readonly entity?: readonly string[];
  readonly kind?: readonly string[];
  readonly jurisdiction?: string;
  readonly aspect?: readonly string[];
  readonly outcomeOnly?: boolean;
  readonly itemClass?: string;
  readonly first: string;
}

export interface ChangesQuestion {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly filter: ChangeFilter;
  readonly question: EachEndUserInput | null;
  readonly first: number;
}

const itemClasses = ['ADVANCED_CHIP', 'MODEL_WEIGHTS'] as const;

/** What is asked; names of items are looked up in the graph once it is open. */
export function readChangedOptions(
  options: ChangedOptions,
  hasEarlier: boolean,
): (store: GraphStore) => Promise<ChangesQuestion> {
  const to = options.to === undefined ? todayUtc() : givenDate('--to', options.to);
  const from = options.from === undefined ? to : givenDate('--from', options.from);
  if (from === to && !hasEarlier) {
    throw new Misuse(
      'Nothing differs between a day and itself. Give another day with --from, or an earlier graph with --before.',
    );
  }
  const question = questionOf(options);
  if (options.outcomeOnly === true && question === null) {
    throw new Misuse('--outcome-only needs a question. Give an item, for example --chip.');
  }
  const filter = filterOf(options);
  const first = firstOf(options.first);
  return async (store) => ({
    from,
    to,
    filter,
    first,
    question: question === null ? null : coercedForEach(await question(store), createSchema()),
  });
}

function questionOf({
  input,
  chip,
  model,
  eccn,
  quantity,
  destination,
  party,
  attest,
}: ChangedOptions): ((store: GraphStore) => Promise<unknown>) | null {
  const said = Object.fromEntries(
    Object.entries({ input, chip, model, eccn, quantity, destination, party, attest }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  return Object.keys(said).length === 0 ? null : readSharedQuestion(said);
}

function filterOf({
  entity,
  kind,
  jurisdiction,
  aspect,
  outcomeOnly = false,
  itemClass,
}: ChangedOptions): ChangeFilter {
  if (outcomeOnly && aspect !== undefined) {
    throw new Misuse('--outcome-only leaves out every --aspect. Give one of the two.');
  }
  const changed = outcomeOnly ? [] : aspect?.map((one) => oneOf('--aspect', one, ownershipAspects));
  return {
    item: itemClass === undefined ? 'ADVANCED_CHIP' : oneOf('--item-class', itemClass, itemClasses),
    ...(changed !== undefined && { changed }),
    ...(entity !== undefined && { keys: entity }),
    ...(kind !== undefined && { kinds: kind.map((one) => oneOf('--kind', one, entityKinds)) }),
    ...(jurisdiction !== undefined && {
      jurisdiction: countryNamed(
        '--jurisdiction',
        jurisdiction,
        (message) => new Misuse(`${message}.`),
      ),
    }),
  };
}

function oneOf<T extends string>(option: string, text: string, names: readonly T[]): T {
  const found = names.find((name) => name === text.toUpperCase());
  if (found !== undefined) return found;
  throw new Misuse(`${option} is "${text}". Give one of ${names.join(', ')}.`);
}

function firstOf(text: string): number {
  const first = Number(text);
  if (Number.isInteger(first) && first > 0) return first;
  throw new Misuse(`--first is "${text}". Give a whole number from 1 on.`);
}
