import { isMacauOrD5, seatReason } from '../../domain/determination/concern.ts';
import type { NamedItem } from '../../domain/determination/item-name.ts';
import { nameFact } from '../../domain/determination/item-name.ts';
import type { NoticeRule, RequirementRule } from '../../domain/determination/rule-set.ts';
import { isUnitedStates } from '../../domain/united-states.ts';
import { ear } from '../citation.ts';
import { generalProhibition10, policyStatement } from './citations.ts';

/** What the chips are called before their number: the series or its maker, in Latin letters and in Chinese. */
const names = 'ascend|shengteng|huawei|hisilicon|[昇升][腾騰]|[华華][为為]|海思';
const maker = `(?<![a-z0-9])(?:${names})|[昇升][腾騰]|[华華][为為]|海思`;

/** However it is parted; a letter by itself is not the first of a word, as in `Ascend 910 cluster`. */
const number = '910(?:[BCD]|[^a-z0-9]+[BCD](?![a-z]))';

/** By its name or its key on record; of Huawei, the number alone is enough. */
export const namedAscend = {
  words: new RegExp(
    `(?:${maker})(?:.*(?:${names}|(?<![a-z0-9])))?${number}|(?<![a-z0-9])${number}.*(?:${maker})`,
    'is',
  ),
  maker: { key: /huawei|hisilicon/i, words: new RegExp(`(?<![a-z0-9])${number}`, 'i') },
} satisfies NamedItem;

/** The named chips: whoever deals with them anywhere may act on a violation. */
export const ascend = {
  stage: 'requirement',
  id: 'General Prohibition 10, chips of Chinese design',
  title: 'Integrated circuits of 3A090 designed in China, the Ascend 910B, C and D by name',
  words:
    'Integrated circuits of 3A090 that companies of China designed are presumed to be made in violation of the regulations; the Ascend 910B, 910C and 910D are named. Dealing with them may be prohibited anywhere, so that a person must look.',
  citations: [generalProhibition10],
  looksAtExporter: false,
  says: (situation) => {
    const { itemName, item, party } = situation;
    const named = nameFact(situation, namedAscend);
    if (named === null || item.family === 'model') return null;
    if (party.places.every(({ country }) => isUnitedStates(country))) return null;
    return {
      license: 'UNDECIDED',
      exceptions: 'POSSIBLE',
      policy: null,
      statement: `BIS names ${itemName ?? named.value} among the integrated circuits that are presumed to be made in violation of the regulations, so that General Prohibition 10 may forbid to deal with it wherever it goes: a person must look. The paper itself was not read (UNVERIFIED).`,
      facts: [named],
    };
  },
} satisfies RequirementRule;

/** Knowledge of a use decides, which no graph holds: it is told where it may come in. */
export const trainingForMilitaryUse = {
  stage: 'notice',
  id: 'training for military or weapons uses',
  title: 'Chips with knowledge of training for military or weapons uses',
  words:
    'Supplying chips, or support by persons of the United States, with knowledge that models are trained for or on behalf of parties headquartered in Macau or Country Group D:5 for weapons of mass destruction or military-intelligence uses needs a license, also where it is done through a service abroad.',
  citations: [
    policyStatement,
    ear('744.6', 'Activities of persons of the United States'),
    ear('744.22', 'Military-intelligence end uses and end users'),
    ear('744.23', 'Supercomputer, advanced-node and advanced computing end uses'),
  ],
  says: ({ item, party, attestations }) => {
    if (item.chipClass === null) return null;
    const reason = seatReason(party, isMacauOrD5);
    if (reason === null && attestations.iaasTraining !== true) return null;
    return {
      statement: `A license is needed as well for chips that are supplied with knowledge of training models for parties headquartered in Macau or Country Group D:5 for weapons of mass destruction or military-intelligence uses${reason === null ? '' : `, and here ${reason.words}`}: such knowledge is not examined.`,
      facts: reason?.facts ?? [{ name: 'attestations.iaasTraining', value: 'yes', sources: [] }],
    };
  },
} satisfies NoticeRule;
