import type { Classification } from '../../domain/determination/classification.ts';
import type { AssessedParty } from '../../domain/determination/party.ts';
import type { RuleSet } from '../../domain/determination/rule-set.ts';
import type { AuthorizationKind, EntityKey } from '../../domain/ownership/closure.ts';
import type { ReceiptsQuery } from '../../ports/graph-store.ts';
import type { CheckedQuestion } from './checked-question.ts';

/**
 * Which transfers and clusters on record a question needs, to count them or to compare with what is attested; null where no
 * rule counts any.
 */
export function receiptsAsked(
  { attestations, destination }: CheckedQuestion,
  item: Classification,
  parties: readonly AssessedParty[],
  ruleSet: RuleSet,
): ReceiptsQuery | null {
  const isOfClass = item.worlds.some(({ chipClass }) => chipClass === 'a');
  const countsReceipts = isOfClass && ruleSet.rules.some((rule) => rule.countsReceipts === true);
  const below = countsReceipts ? topsOf(parties) : [];
  const countries = countsReceipts ? [destination] : [];
  const countsInstalled =
    item.worlds.some(({ chipClass }) => chipClass !== null) &&
    ruleSet.rules.some((rule) => rule.countsInstalled === true);
  const validated = parties.filter((party) => isValidated(party, attestations.authorizations));
  const operatedBelow = countsInstalled ? topsOf(validated) : [];
  if (below.length + countries.length + operatedBelow.length === 0) return null;
  return { below, countries, operatedBelow };
}

function topsOf(parties: readonly AssessedParty[]): readonly EntityKey[] {
  return parties.flatMap(({ ultimateParents }) => ultimateParents.map(({ entity }) => entity));
}

const validatedKinds = ['UVEU', 'NVEU'] as const satisfies readonly AuthorizationKind[];

/** Whether an authorization whose limits count what stands in a country or a group is attested or on record. */
function isValidated(
  { authorizations }: AssessedParty,
  attested: readonly AuthorizationKind[] | null | undefined,
): boolean {
  return validatedKinds.some(
    (kind) => attested?.includes(kind) === true || authorizations.some((one) => one.kind === kind),
  );
}
