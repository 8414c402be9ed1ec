import type { Classification } from '../../domain/determination/classification.ts';
import type { AssessedParty } from '../../domain/determination/party.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import type { ReceiptsQuery } from '../../ports/graph-store.ts';
import type { CheckedQuestion } from './checked-question.ts';

/** Which transfers on record a question needs; null where no rule counts any, or everything is attested. */
export function receiptsAsked(
  { attestations, destination }: CheckedQuestion,
  item: Classification,
  parties: readonly AssessedParty[],
  ruleSet: RuleSet,
): ReceiptsQuery | null {
  if (!ruleSet.rules.some((rule) => rule.countsReceipts === true)) return null;
  if (item.worlds.every(({ chipClass }) => chipClass !== 'a')) return null;
  const below = isKnown(attestations.groupTppReceivedThisYear)
    ? []
    : parties.flatMap(({ ultimateParents }) => ultimateParents.map(({ entity }) => entity));
  const countries = isKnown(attestations.countryTppLicensed) ? [] : [destination];
  return below.length + countries.length === 0 ? null : { below, countries };
}

function isKnown(figure: number | null | undefined): boolean {
  return typeof figure === 'number';
}
