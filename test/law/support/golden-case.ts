import { countryName } from '../../../src/iso-countries.ts';
import type { Classification } from '../../../src/domain/determination/classification.ts';
import type { Determination } from '../../../src/domain/determination/determination.ts';
import { determine } from '../../../src/domain/determination/determine.ts';
import { assessParty } from '../../../src/domain/determination/assess-party.ts';
import type { AssessedParty } from '../../../src/domain/determination/party.ts';
import type { Attestations, Question } from '../../../src/domain/determination/question.ts';
import type { RuleSet, RuleSets } from '../../../src/domain/determination/rule-set.ts';
import { classifyChip } from '../../../src/domain/item/chip.ts';
import { specifiedChipFacts } from '../../../src/domain/item/chip-facts.ts';
import { classifyMemory } from '../../../src/domain/item/memory.ts';
import { classifyModel } from '../../../src/domain/item/model.ts';
import { specifiedModelFacts } from '../../../src/domain/item/model-specification.ts';
import { classifyStated } from '../../../src/domain/item/stated.ts';
import type { GoldenCase } from './case-format.ts';

/** The determination of a case. */
export function answerTo(golden: GoldenCase, ruleSets: RuleSets): Determination {
  return determine(questionOf(golden, ruleSets), ruleSets);
}

/** The question that a case asks, as the edge would build it. */
export function questionOf({ input }: GoldenCase, ruleSets: RuleSets): Question {
  const { asOf, quantity, activity, from, destination } = input;
  const ruleSet = ruleSets.inForce(asOf, 'CODIFIED');
  if (ruleSet === null) throw new Error(`No rules are in force on ${asOf}.`);
  const { weakerThanPublishedModels, ...attested } = input.attestations;
  const item = classify(input.item, ruleSet, weakerThanPublishedModels ?? null);
  const assess = (described: GoldenCase['input']['endUser']): AssessedParty => {
    const assessed = assessParty(
      {
        role: described.role,
        entity: null,
        name: described.name ?? null,
        location: described.location ?? null,
        headquarters: described.headquarters ?? null,
        ultimateParentHeadquarters: described.ultimateParentHeadquarters ?? null,
      },
      null,
      asOf,
    );
    const { listing, founded } = described;
    const dates = { from: null, to: null, source: null, programs: [] };
    return {
      ...assessed,
      founded: founded === undefined ? null : { day: founded, sources: [] },
      listings: listing === undefined ? [] : [{ ...dates, ...listing }],
    };
  };
  return {
    asOf,
    item,
    itemName: input.item.chipSpecification?.name ?? null,
    itemRecord: null,
    quantity,
    activity,
    from,
    destination,
    parties: [assess(input.endUser), ...input.otherParties.map(assess)],
    attestations: attestationsOf(attested),
    receipts: null,
    serviceTraining: [],
    countryName,
  };
}

function attestationsOf(
  attested: Omit<GoldenCase['input']['attestations'], 'weakerThanPublishedModels'>,
): Attestations {
  return {
    consigneeCertification: attested.consigneeCertification ?? null,
    designedByApprovedDesigner: attested.designedByApprovedDesigner ?? null,
    facilityMeetsSecurityParagraphs: attested.facilityMeetsSecurityParagraphs ?? null,
    privateSectorManufacturing: attested.privateSectorManufacturing ?? null,
    january2026Certifications: attested.january2026Certifications ?? null,
    groupTppReceivedThisYear: attested.groupTppReceivedThisYear ?? null,
    countryTppLicensed: attested.countryTppLicensed ?? null,
    authorizations: attested.authorizations ?? [],
    iaasTraining: attested.iaasTraining ?? null,
    exporterIsFabricatorOrPackager: attested.exporterIsFabricatorOrPackager ?? null,
    foundryPresumptionOvercome: attested.foundryPresumptionOvercome ?? null,
    observations: attested.observations ?? [],
  };
}

function classify(
  item: GoldenCase['input']['item'],
  { entries }: RuleSet,
  weaker: boolean | null,
): Classification {
  if (item.chipSpecification !== undefined) {
    return classifyChip(specifiedChipFacts(item.chipSpecification), entries.chip);
  }
  if (item.memorySpecification !== undefined) {
    return classifyMemory(item.memorySpecification, entries.memory);
  }
  if (item.modelSpecification !== undefined) {
    return classifyModel(
      specifiedModelFacts(item.modelSpecification, entries.model, weaker),
      entries.model,
    );
  }
  return classifyStated(item.eccn ?? '', entries);
}
