import type { Classification } from '../../domain/determination/classification.ts';
import type { AssessedParty } from '../../domain/determination/party.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import type { ReceiptsQuery } from '../../ports/graph-store.ts';
import type { CheckedQuestion } from './checked-question.ts';

/** Which transfers on record a question needs, to count them or to compare with what is attested; null where no rule counts any. */
export function receiptsAsked(
  { destination }: CheckedQuestion,
  item: Classification,
  parties: readonly AssessedParty[],
  ruleSet: RuleSet,
): ReceiptsQuery | null {
  if (!ruleSet.rules.some((rule) => rule.countsReceipts === true)) return null;
  if (item.worlds.every(({ chipClass }) => chipClass !== 'a')) return null;
  const below = parties.flatMap(({ ultimateParents }) =>
    ultimateParents.map(({ entity }) => entity),
  );
  return { below, countries: [destination] };
}
