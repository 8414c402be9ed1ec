/** Adds what `next` gives for each thing that is reached, until nothing is new. */
export function reach(
  start: Iterable<string>,
  next: (key: string) => Iterable<string>,
): ReadonlySet<string> {
  const reached = new Set(start);
  // A set goes on to what is added while it is gone through.
  for (const key of reached) for (const found of next(key)) reached.add(found);
  return reached;
}

/** Values under what `keyOf` gives for each. */
export function grouped<T>(
  values: Iterable<T>,
  keyOf: (value: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
