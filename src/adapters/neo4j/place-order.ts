import { rowsInOrder, startsOf } from '../../domain/whole-graph/columns.ts';

/**
 * The positions in a list of places, in the order of these; those of one place stay in their order. Every place is counted
 * and none compared, which takes a tenth of the time of a sort. The places are whole numbers from `first` to below `end`.
 */
export function orderByPlace(places: readonly number[], first: number, end: number): Uint32Array {
  const fromNought = Uint32Array.from(places, (place) => place - first);
  return rowsInOrder(fromNought, startsOf(fromNought, end - first));
}
