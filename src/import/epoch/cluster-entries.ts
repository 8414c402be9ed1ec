import type { IsoDate } from '../../domain/date.ts';
import { countryCodeOf } from '../../iso-countries.ts';
import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import { endDayOf, firstDayOf } from '../partial-date.ts';
import { epochKey, numberOf, organizationEntry } from './row.ts';
import type { EpochRow } from './row.ts';

export const clustersSource = 'Epoch AI, Data on GPU Clusters';

const decommissioned = 'Decommissioned Date (if applicable)';

/** Why a row says of no cluster that it stands; null where it does. */
function unmeant({ text }: EpochRow): string | null {
  if (text('Status') === 'Planned') return 'clusters that are planned';
  if (text('Status') === 'Decommissioned' && text(decommissioned) === null) {
    return 'clusters that were decommissioned, and it is not said when';
  }
  if (text('Certainty') === 'Unlikely') return 'clusters that are unlikely';
  if (text('Possible Duplicate') === 'True') return 'clusters that may be there twice';
  // What a later phase has taken in would be counted with it.
  return text('Superseded by') === null ? null : 'clusters that a later phase has taken in';
}

/** A cluster and the chips in it. Whoever owns it and alone uses it runs it; of others the table does not say who does. */
export function clusterEntries(row: EpochRow, retrievedOn: IsoDate | null): readonly Entry[] {
  const { at, text, refused } = row;
  const name = oneLine(text('Name') ?? '');
  if (name === '') return [refused('cluster: no name', null)];
  // Several have the one name that stands for names that are concealed.
  if (/\banonymi[sz]ed\b/iu.test(name)) {
    return [{ kind: 'leftOut', at, reason: 'clusters whose names are concealed' }];
  }
  const reason = unmeant(row);
  if (reason !== null) return [{ kind: 'leftOut', at, reason }];
  const entries: Entry[] = [];
  const key = epochKey('cluster', name);
  const [owner, users] = [text('Owner'), text('Users')];
  const operator = owner !== null && owner === users && !owner.includes(',') ? owner : null;
  if (operator !== null) entries.push(organizationEntry(operator, at));
  const written = text('Country');
  const country = written === null ? null : countryCodeOf(written);
  if (written !== null && country === null) {
    entries.push(
      refused('cluster Country: is no country of ISO 3166-1; the rest went in', written),
    );
  }
  const [began, ended] = [text('First Operational Date'), text(decommissioned)];
  const period = {
    from: began === null ? null : firstDayOf(began),
    to: ended === null ? null : endDayOf(ended),
  };
  const words = told.flatMap((column) => {
    const said = text(column);
    return said === null ? [] : [`${column}: ${oneLine(said)}`];
  });
  const source = {
    name: clustersSource,
    url: 'https://epoch.ai/data/gpu-clusters',
    retrievedOn,
    words: words.join('. ') || null,
  };
  entries.push({
    kind: 'line',
    at,
    line: {
      type: 'cluster',
      key,
      name,
      operator: operator === null ? null : epochKey('organization', operator),
      country,
      ...period,
      source,
    },
  });
  // Numbers that are likely are estimates, and those of Chinese clusters are rounded to one digit.
  const isCounted = text('Certainty') === 'Confirmed' && country !== null && country !== 'CN';
  for (const rank of ['primary', 'secondary']) {
    const chip = text(`Chip type (${rank})`);
    if (chip === null) continue;
    const quantity = numberOf(text(`Chip quantity (${rank})`));
    const isCount = typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity > 0;
    const members = {
      cluster: key,
      chip: epochKey('chip', chip),
      quantity: isCounted && isCount ? quantity : null,
    };
    entries.push({
      kind: 'line',
      at,
      line: { type: 'installation', ...members, ...period, source },
    });
  }
  return entries;
}

const told = [
  'Certainty',
  'Owner',
  'Users',
  'Country',
  'Chip type (primary)',
  'Chip quantity (primary)',
  'Chip type (secondary)',
  'Chip quantity (secondary)',
] as const;
