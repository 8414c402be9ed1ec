import type { IsoDate } from '../../domain/date.ts';
import type { Entry } from '../importer.ts';
import { oneLine } from '../input/one-line.ts';
import { epochKey, numberOf, organizationEntry, partsOf } from './row.ts';
import type { EpochRow } from './row.ts';
import { trainingOperations } from './training-operations.ts';

export const modelsSource = 'Epoch AI, Data on AI Models';

/** Weights that nobody but their developer has. Whether open ones are published in the sense of the law stays open. */
const keptWeights = new Set(['API access', 'Hosted access (no API)', 'Unreleased']);

/** A model with its developer, the chips that it was trained on, and the model that it was made from. */
export function modelEntries(row: EpochRow, retrievedOn: IsoDate | null): readonly Entry[] {
  const { at, text, refused } = row;
  const name = oneLine(text('Model') ?? '');
  if (name === '') return [refused('model: no name', null)];
  const entries: Entry[] = [];
  const key = epochKey('model', name);
  const organizations = partsOf(text('Organization'));
  for (const organization of organizations) entries.push(organizationEntry(organization, at));
  const [developer] = organizations;
  const confidence = text('Confidence');
  const operations = trainingOperations({
    estimate: text('Training compute (FLOP)'),
    lower: text('Training compute lower bound'),
    upper: text('Training compute upper bound'),
    confidence,
  });
  if ('unread' in operations) {
    entries.push(
      refused('model training compute: is no number; the rest went in', operations.unread),
    );
  }
  const access = text('Model accessibility');
  const written = [
    ['Organization', text('Organization')],
    ['Country', text('Country (of organization)', 'Country (from Organization)')],
    ['Accessibility', access],
    ['Training compute', text('Training compute (FLOP)')],
    ['Confidence', confidence],
    ['Hardware', text('Training hardware')],
    ['Base model', text('Base model')],
  ] as const;
  const words = written.flatMap(([what, value]) =>
    value === null ? [] : [`${what}: ${oneLine(value)}`],
  );
  const link = text('Link')?.split(/[\s,]/u, 1)[0] ?? '';
  const isAddress = /^https?:\/\/[^\s/]/iu.test(link) && URL.canParse(link);
  const source = {
    name: modelsSource,
    url: isAddress ? link : 'https://epoch.ai/data/ai-models',
    statedOn: text('Last modified')?.slice(0, 10) ?? null,
    retrievedOn,
    words: words.join('. ') || null,
  };
  entries.push({
    kind: 'line',
    at,
    line: {
      type: 'model',
      key,
      name,
      // Of several developers the table does not say whose the model is.
      developer:
        developer === undefined || organizations.length > 1
          ? null
          : epochKey('organization', developer),
      publishedWeights: keptWeights.has(access ?? '') ? 'NO' : 'UNKNOWN',
      trainingOperations: 'range' in operations ? operations.range : null,
      released: text('Publication date'),
      source,
    },
  });
  const chips = partsOf(text('Training hardware'));
  const quantity = numberOf(text('Hardware quantity'));
  const isCount =
    chips.length === 1 &&
    typeof quantity === 'number' &&
    Number.isSafeInteger(quantity) &&
    quantity > 0;
  for (const chip of new Set(chips)) {
    const members = {
      model: key,
      chip: epochKey('chip', chip),
      quantity: isCount ? quantity : null,
    };
    entries.push({ kind: 'line', at, line: { type: 'training', ...members, source } });
  }
  const bases = partsOf(text('Base model'));
  const added = numberOf(text('Finetune compute (FLOP)'));
  const additionalOperations =
    bases.length === 1 && typeof added === 'number' && added > 0 ? added : null;
  for (const base of new Set(bases)) {
    const members = { model: key, base: epochKey('model', base), additionalOperations };
    entries.push({ kind: 'line', at, line: { type: 'derivation', ...members, source } });
  }
  return entries;
}
