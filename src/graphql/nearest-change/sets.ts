/** Every set of so many of the places 0 up to `count`, in lexical order. */
export function* setsOf(size: number, count: number, from = 0): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= count - size; first += 1) {
    for (const rest of setsOf(size - 1, count, first + 1)) yield [first, ...rest];
  }
}
