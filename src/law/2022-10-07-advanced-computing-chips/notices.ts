import type { NoticeRule } from '../../domain/determination/rule-set.ts';
import { ear } from '../citation.ts';

/** A license that is held is told; its terms decide, and they are not here. */
export const licenseHeld = {
  stage: 'notice',
  id: 'license held',
  title: 'A license on record',
  words:
    'Where a license is attested or on record, the answer still says that one is required: what the license allows stands in its own terms. A license lasts one year as a rule.',
  citations: [ear('750.7(g)', 'License validity period')],
  says: ({ attestations, party }) =>
    attestations.authorizations.includes('LICENSE') ||
    party.authorizations.some(({ kind }) => kind === 'LICENSE')
      ? {
          statement:
            'A license is attested or on record: whether it covers this transaction stands in its terms, which are not examined here.',
          facts: [{ name: 'authorizations', value: 'LICENSE', sources: [] }],
        }
      : null,
} satisfies NoticeRule;

/** What this service does not decide. */
export const outsideTheseRules = {
  stage: 'notice',
  id: 'outside these rules',
  title: 'What is not examined',
  words:
    'License Exceptions TMP, RPL, GOV and TSU, the end uses of part 744, the embargoes of part 746, letters by which the agency asks a single company for a license (but for those that have a rule here), and other controls on the item are not decided here.',
  citations: [],
  says: ({ item }) => ({
    statement:
      item.eccn === null
        ? 'The end uses of part 744, the embargoes of part 746, other controls on the item and letters by which the agency asks a single company for a license, other than those that this answer names, are not examined here.'
        : 'License Exceptions TMP, RPL, GOV and TSU, the end uses of part 744, the embargoes of part 746 and letters by which the agency asks a single company for a license, other than those that this answer names, are not examined here.',
    facts: [],
  }),
} satisfies NoticeRule;

/** Before 13 January 2025 there was no supplement 5, by which the first two tiers are told apart. */
export const noSupplement5 = {
  stage: 'notice',
  id: 'no supplement 5',
  title: 'No supplement 5 to part 740 yet',
  words:
    'Supplement 5 to part 740 began on 13 January 2025. Before that date only the third tier (Macau and Country Group D:5) can be told.',
  citations: [],
  says: () => ({
    statement:
      'There was no supplement 5 to part 740 on this date, so that a tier other than the third is undetermined; no rule of the date asks for it.',
    facts: [],
  }),
} satisfies NoticeRule;
