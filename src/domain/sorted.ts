/**
 * The values in order: themselves where they are so already. Thousands of owners mostly come in order, which is seen in half
 * the time that sorting takes to find it.
 */
export function sorted<Value>(
  values: readonly Value[],
  compare: (one: Value, other: Value) => number,
): readonly Value[] {
  let before: Value | undefined;
  for (const value of values) {
    if (before !== undefined && compare(before, value) > 0) return values.toSorted(compare);
    before = value;
  }
  return values;
}
