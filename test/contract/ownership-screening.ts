import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolvedStore } from '../../src/adapters/resolved/resolved-store.ts';
import { writtenRow } from '../../src/commands/screening/ownership/ownership-files.ts';
import { screenOwners } from '../../src/commands/screening/ownership/screen-owners.ts';
import { parentsOf } from '../../src/commands/parents/parents-row.ts';
import { listedAbove } from '../../src/domain/ownership/listed-owners.ts';
import { partyIn } from '../../src/commands/screening/party-row.ts';
import { loadRuleSets } from '../../src/law/register.ts';
import type { Closure, Listing } from '../../src/domain/ownership/closure.ts';
import { linesOfClosure } from '../../src/ports/lines-of.ts';
import { readSnapshot } from '../../src/ports/read-snapshot.ts';
import { askedOwnership, expectAsAsked } from '../support/ownership-asked.ts';
import { randomClosure } from '../support/random-closure.ts';
import { withGraph } from './store-under-test.ts';
import type { OpenStore } from './store-under-test.ts';

const day = '2025-10-15';

const lists = ['ENTITY_LIST', 'MEU_LIST', 'SDN', 'UNVERIFIED_LIST'] as const;
const words = ['For all items subject to the EAR', null, 'For advanced chips'] as const;

/** The closure with listings on several lists, in several words, some in the same words for two entities. */
function variedListings({ entities, interests }: Closure): Closure {
  let at = 0;
  const varied = (listing: Listing): Listing => {
    at += 1;
    const programs = at % 5 === 0 ? ['RUSSIA-EO14024'] : [];
    return {
      ...listing,
      programs,
      list: lists[at % lists.length] ?? 'ENTITY_LIST',
      licenseRequirement: words[at % words.length] ?? null,
    };
  };
  const all = [...entities].map(([key, entity]) => {
    const listings = entity.listings.flatMap((one) => [varied(one), varied(one)]);
    return [key, { ...entity, listings }] as const;
  });
  return { entities: new Map(all), interests };
}

/** A list screened for ownership against what the API says of each entity alone, on random graphs of which two entities may be one. */
export function ownershipScreeningContract(open: OpenStore, numRuns: number): void {
  test('a list screened for ownership says of each what asking for it alone says', async () => {
    const ruleSets = await loadRuleSets();
    await fc.assert(
      fc.asyncProperty(randomClosure(9), fc.boolean(), async ({ keys, closure }, merged) => {
        await withGraph(open, linesOfClosure(variedListings(closure)), async (inner) => {
          const [one = '', other = ''] = keys;
          if (merged) {
            const decided = { decidedOn: day, decidedBy: 'A person', note: null } as const;
            await inner.write((writer) =>
              writer.decide({ pair: [one, other], verdict: 'SAME', ...decided }),
            );
          }
          const store = resolvedStore(inner);
          const rows = keys.map((key, at) => partyIn(at + 2, new Map([['key', key]])));
          const asked = { rows, asOf: day, ruleSets, onProgress: () => {} } as const;
          const read = await screenOwners(store, { ...asked, snapshot: null });
          const snapshot = await readSnapshot(store, { withDescriptions: true });
          expect(await screenOwners(store, { ...asked, snapshot })).toEqual(read);
          for (const [at, key] of keys.entries()) {
            const row = read.rows[at];
            const alone = await askedOwnership(store, ruleSets, key, day);
            expectAsAsked(row && writtenRow(row), alone);
            const found = await store.closure([{ key }]);
            const { reported, reportedDiffers } = parentsOf(found, alone.key, day);
            expect(row?.reportedParents.map((each) => each.key)).toEqual(
              reported.map((each) => each.key).sort(),
            );
            expect(row?.reportedDiffers).toBe(reportedDiffers);
            const above = listedAbove(found, alone.key, day, () => true);
            expect(row?.listedOwners.map((each) => each.key)).toEqual(above);
          }
        });
      }),
      { numRuns },
    );
  });
}
