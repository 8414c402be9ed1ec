import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByPlace } from '../../src/adapters/neo4j/place-order.ts';

test('positions stand in the order of their places, and as they were where these are the same', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3, max: 3 }).chain((first) =>
        fc.integer({ min: 1, max: 8 }).chain((width) =>
          fc.record({
            first: fc.constant(first),
            end: fc.constant(first + width),
            places: fc.array(fc.integer({ min: first, max: first + width - 1 })),
          }),
        ),
      ),
      ({ first, end, places }) => {
        const sorted = places
          .map((place, position) => ({ place, position }))
          .sort((one, other) => one.place - other.place || one.position - other.position);
        expect([...orderByPlace(places, first, end)]).toEqual(
          sorted.map(({ position }) => position),
        );
      },
    ),
  );
});

test('no places have no order', () => {
  expect([...orderByPlace([], -1, 0)]).toEqual([]);
});
