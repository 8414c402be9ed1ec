import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { capitalised, inWords } from '../../domain/determination/words.ts';
import { digits } from '../../domain/item/decimal.ts';
import { ear } from '../citation.ts';
import { countedInstalled, installedWords } from './748-15-installed.ts';

/** What a validated end user is known to have, with the clusters and their sources, wherever its limits are looked at. */
export const installedOnRecord = {
  stage: 'notice',
  id: '748.15, installed on record',
  title: 'What a validated end user has installed, as far as is on record',
  words:
    'The limits of validated end users are for what stands in a country or a group. What is on record of clusters that the party and its group operate is the least that they can have: it can show that a limit is passed, and never that one is kept.',
  citations: [ear('748.15', 'Data center validated end users')],
  countsInstalled: true,
  says: (situation) => {
    const { item, party } = situation;
    if (item.chipClass === null || !isValidated(situation)) return null;
    const counted = countedInstalled(party);
    if (counted.length === 0) return null;
    const byCountry = [...Map.groupBy(counted, ({ place }) => place.name)].map(
      ([country, there]) => `${installedWords(there)} in ${country}`,
    );
    const possible = (party.installed ?? []).filter(({ classes }) => classes.includes('a'));
    const open = possible.length - counted.length;
    return {
      statement: `${capitalised(party.label)} and its group are known to have of the .a class ${inWords(byCountry)}: the least that they can have${
        open === 0
          ? ''
          : `, since ${open} more on record may count, of an amount, a class, a place or a group that is not known`
      }.`,
      facts: counted.map(({ cluster, chip, tpp, sources }) => ({
        name: `clusters.${cluster.key}.${chip.key}`,
        value: `${digits(tpp)} TPP`,
        sources,
      })),
    };
  },
} satisfies NoticeRule;

function isValidated({ attestations, party }: Situation): boolean {
  return (['UVEU', 'NVEU'] as const).some(
    (kind) =>
      attestations.authorizations.includes(kind) ||
      party.authorizations.some((one) => one.kind === kind),
  );
}
