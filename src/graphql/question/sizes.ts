import type { DeterminationInput } from '../generated/resolver-types.ts';
import { RequestProblem } from '../request-problem.ts';

/** Far more than a transaction has; each is tried against everything that is unknown of the others. */
const mostMembers = 50;

/** Refuses lists in a question that are longer than any transaction makes them. */
export function checkSizes(
  { otherParties, item }: DeterminationInput,
  path: readonly string[],
): void {
  checkSize(otherParties, [...path, 'otherParties']);
  checkSize(item.chipSpecification?.performance, [
    ...path,
    'item',
    'chipSpecification',
    'performance',
  ]);
  checkSize(item.modelSpecification?.syntheticData, [
    ...path,
    'item',
    'modelSpecification',
    'syntheticData',
  ]);
}

function checkSize(list: readonly unknown[] | null | undefined, path: readonly string[]): void {
  const size = list?.length ?? 0;
  if (size <= mostMembers) return;
  throw new RequestProblem(
    'BAD_USER_INPUT',
    `${path.at(-1)} has ${size} members. Give at most ${mostMembers}, and leave out those that repeat others.`,
    { path },
  );
}
