/**
 * The values in order, sorted in place where they are not. Thousands of owners mostly come in order, which is seen in half
 * the time that sorting takes to find it.
 */
export function sorted<Value>(
  values: Value[],
  compare: (one: Value, other: Value) => number,
): readonly Value[] {
  const isInOrder = values.every((value, at) => {
    const before = values[at - 1];
    return before === undefined || compare(before, value) <= 0;
  });
  return isInOrder ? values : values.sort(compare);
}
