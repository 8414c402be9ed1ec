import { firstReason, seatFacts } from '../../domain/determination/concern.ts';
import type { ExceptionRule } from '../../domain/determination/rule-set.ts';
import type { DesignerCondition } from '../2025-01-16-foundry-due-diligence/designer-condition.ts';
import { ear } from '../citation.ts';
import { attestedFacts, availableOnce, unavailable } from './saying.ts';
import { isOutsideSupplement5 } from './supplement-5.ts';

const standingConditions = [
  'Furnish the ECCN to the consignee.',
  'Written notice for each shipment.',
  'Not to support the training of 4E091 models for an entity located or headquartered outside supplement 5(a).',
  'The certification goes to BIS by e-mail before the consignee has received 253,000,000 TPP in all.',
];

/**
 * AIA for chips: location, headquarters and ultimate parent must all be in supplement 5(a). Who must have designed them is
 * a rule of its own, of 16 January 2025.
 */
export function authorizationForChips(designer: DesignerCondition): ExceptionRule {
  return {
    stage: 'exception',
    id: '740.27(a)(1)',
    code: 'AIA',
    title: 'Artificial Intelligence Authorization, for chips',
    words:
      'Items of the .a class may go to an entity located in a destination of supplement 5(a), unless it is headquartered, or its ultimate parent is headquartered, outside supplement 5(a), on a certification by the consignee. Items of 3A090.a, 5A002.z and 5A992.z must be designed by an approved or authorized designer.',
    citations: [ear('740.27(a)', 'License Exception Artificial Intelligence Authorization (AIA)')],
    says: (situation) => {
      if (situation.item.chipClass === null) return null;
      if (situation.item.chipClass !== 'a') return unavailable('It is for items of the .a class.');
      const outside = firstReason(situation, isOutsideSupplement5);
      if (outside !== null)
        return unavailable(
          `It is not open: ${outside.words}, outside supplement 5(a).`,
          outside.facts,
        );
      const { attestations, party } = situation;
      const { consigneeCertification, designedByApprovedDesigner } = attestations;
      if (consigneeCertification === false) {
        return unavailable(
          'It is attested that the consignee has not signed the certification.',
          attestedFacts(attestations, 'consigneeCertification'),
        );
      }
      const needsDesigner = designer.isAsked(situation);
      if (needsDesigner && designedByApprovedDesigner === false) {
        return {
          ...unavailable(
            'It is attested that the item was not designed by an approved or authorized designer.',
            attestedFacts(attestations, 'designedByApprovedDesigner'),
          ),
          citations: designer.citations,
        };
      }
      const unmet = [
        ...(consigneeCertification === true ? [] : ['The consignee signs the certification.']),
        ...(!needsDesigner || designedByApprovedDesigner === true ? [] : [designer.unmet]),
      ];
      return {
        ...availableOnce(
          'Location, headquarters and ultimate parent are all in supplement 5(a).',
          unmet,
          [...standingConditions, ...(needsDesigner ? designer.standing : [])],
          [
            ...seatFacts(party),
            ...attestedFacts(attestations, 'consigneeCertification'),
            ...(needsDesigner ? attestedFacts(attestations, 'designedByApprovedDesigner') : []),
          ],
        ),
        citations: needsDesigner ? designer.citations : [],
      };
    },
  };
}
