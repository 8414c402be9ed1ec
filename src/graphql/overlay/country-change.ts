import type { CountryCode } from '../../domain/country.ts';
import { countryName } from '../../iso-countries.ts';
import type { OverlaidCountry } from '../generated/resolver-types.ts';
import { type ChangeContext, type MadeChange, checkedLine, saidOnly } from './change-context.ts';
import { periodWords } from './periods.ts';

const words = {
  headquarters: { is: 'is run from', change: 'setHeadquarters' },
  location: { is: 'is in', change: 'setLocation' },
} as const;

/** The country of an entity in a period; null: that it is not known. */
export function setCountry(
  type: 'headquarters' | 'location',
  { entity: by, country = null, from = null, to = null }: OverlaidCountry,
  context: ChangeContext,
): MadeChange {
  const entity = context.entityOf(by);
  // The period of a country that is not known is checked as well, in a line that is then not put.
  const line = checkedLine(
    type,
    { entity: entity.key, country: country ?? 'US', from, to },
    context,
  );
  const cut = context.record.within(type, line.value, ({ entity: key }) => key === entity.key);
  context.record.replace(cut, country === null ? [] : [line], context.path);
  const { is, change } = words[type];
  const before = [
    ...new Set(cut.map(({ line: { value } }) => `${inWords(value.country)}${periodWords(value)}`)),
  ];
  return {
    statement: `${entity.name} (${entity.key}) ${is} ${country === null ? 'a country that is not known' : inWords(country)}${periodWords(line.value)}; on record: ${before.join(', ') || 'none'}.`,
    canonical: { [change]: saidOnly({ entity: { key: entity.key }, country, from, to }) },
  };
}

function inWords(code: CountryCode): string {
  return `${countryName(code)} (${code})`;
}
