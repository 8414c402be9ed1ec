import { firstReason } from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import type { Situation } from '../../domain/determination/situation.ts';
import { ear, federalRegister } from '../citation.ts';
import { availableOnce, unavailable } from './saying.ts';
import { isOutsideSupplement5 } from './supplement-5.ts';

const standingConditions = [
  'Furnish the ECCN to the consignee.',
  'Written notice for each shipment.',
  'The certification goes to BIS by e-mail before the consignee has received 253,000,000 TPP in all.',
];

/** AIA for chips: location, headquarters and ultimate parent must all be in supplement 5(a). */
export const authorizationForChips = {
  stage: 'exception',
  id: '740.27(a)(1)',
  code: 'AIA',
  title: 'Artificial Intelligence Authorization, for chips',
  words:
    'Items of the .a class may go to an entity located in a destination of supplement 5(a), unless it is headquartered, or its ultimate parent is headquartered, outside supplement 5(a), on a certification by the consignee. Since 16 January 2025 items of 3A090.a, 5A002.z and 5A992.z must be designed by an approved or authorized designer.',
  citations: [ear('740.27(a)', 'License Exception Artificial Intelligence Authorization (AIA)')],
  says: (situation) => {
    if (situation.item.chipClass === null) return null;
    if (situation.item.chipClass !== 'a') return unavailable('It is for items of the .a class.');
    const outside = firstReason(situation, isOutsideSupplement5);
    if (outside !== null)
      return unavailable(`It is not open: ${outside.words}, outside supplement 5(a).`);
    const { consigneeCertification, designedByApprovedDesigner } = situation.attestations;
    if (consigneeCertification === false) {
      return unavailable('It is attested that the consignee has not signed the certification.');
    }
    const needsDesigner = asksForDesigner(situation);
    if (needsDesigner && designedByApprovedDesigner === false) {
      return {
        ...unavailable(
          'It is attested that the item was not designed by an approved or authorized designer.',
        ),
        citations: [designers],
      };
    }
    const unmet = [
      ...(consigneeCertification === true ? [] : ['The consignee signs the certification.']),
      ...(!needsDesigner || designedByApprovedDesigner === true
        ? []
        : ['The item was designed by an approved or authorized IC designer.']),
    ];
    return {
      ...availableOnce(
        'Location, headquarters and ultimate parent are all in supplement 5(a).',
        unmet,
        standingConditions,
      ),
      citations: needsDesigner ? [designers] : [],
    };
  },
} satisfies ExceptionRule;

const designers = federalRegister('90 FR 5298', 'Foundry due diligence, effective 16 January 2025');

function asksForDesigner({ item }: Situation): boolean {
  return ['3A090.a', '5A002.z', '5A992.z'].some(
    (eccn) => item.eccn === eccn || item.eccn?.startsWith(`${eccn}.`) === true,
  );
}
