import { describe, expect, test } from 'vitest';
import type { Closure } from '../../src/domain/ownership/closure.ts';
import { effectiveOwners } from '../../src/domain/ownership/effective-shares.ts';
import { directOwners, ownershipOn } from '../../src/domain/ownership/in-force.ts';
import { isInLoop } from '../../src/domain/ownership/control-chain.ts';
import { WHOLE } from '../../src/domain/ownership/share.ts';
import { ultimateParents } from '../../src/domain/ownership/ultimate-parents.ts';
import { graphOn } from '../../src/domain/whole-graph/dated-graph.ts';
import { ownersFirst } from '../../src/domain/whole-graph/owners-first.ts';
import { parentsOfAll } from '../../src/domain/whole-graph/parents-of-all.ts';
import { graph } from '../support/ownership-graph.ts';
import { keysOf, snapshotOf } from '../support/random-closure.ts';
import { referenceTable } from '../support/reference-data.ts';

const day = '2025-06-01';

/** Names were taken from a printed report: case, spaces and punctuation vary. */
function fold(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const direct = referenceTable('german-federal-holdings/direct_ownership.csv', ';');
const indirect = referenceTable('german-federal-holdings/indirect_ownership.csv', ',');

describe.skipIf(direct === null || indirect === null)('the German federal holdings', () => {
  const perCent = /^\d{1,3}(?:[.,]\d+)?$/;
  const share = (text: string): number | null => {
    const value = perCent.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    // Several percentages that ran together in the report are a share that is not known.
    return value <= 100 ? value : null;
  };
  let built = graph().state('bund', 'DE');
  for (const { name = '', capital_share_perc: held = '', parents } of direct ?? []) {
    if (parents === '1') built = built.owns('bund', fold(name), share(held));
  }
  for (const { name = '', capital_share_perc: held = '', parent = '' } of indirect ?? []) {
    if (parent !== '' && fold(parent) !== fold(name)) {
      built = built.owns(fold(parent), fold(name), share(held));
    }
  }
  const closure = built.closure();

  test('have the state above what it has a majority of, and not above Deutsche Telekom', () => {
    const [railway] = ultimateParents(closure, fold('Deutsche Bahn AG'), day).parents;
    expect(railway).toMatchObject({ entity: 'bund', basis: 'STATE', certainty: 'YES' });
    expect(railway?.headquarters).toBe('DE');
    const telekom = ultimateParents(closure, fold('Deutsche Telekom AG'), day).parents;
    expect(telekom.map(({ entity }) => entity)).toEqual([fold('Deutsche Telekom AG')]);
    const { owners } = effectiveOwners(closure, fold('Deutsche Telekom AG'), day, 0);
    expect(owners).toMatchObject([{ owner: 'bund', share: { minimum: 142_600_000 } }]);
  });

  test('have the state above whatever a chain of majorities leads to, and the product as its share', () => {
    let chains = 0;
    for (const key of closure.entities.keys()) {
      // Up by the one owner each time: what has several is left out here.
      let product = 1;
      let at = key;
      const seen = new Set([key]);
      for (;;) {
        const owners = directOwners(closure, at, day);
        const [only] = owners;
        const held = only?.share.minimum ?? 0;
        if (!only || owners.length > 1 || held !== only.share.maximum || held <= WHOLE / 2) break;
        product *= held / WHOLE;
        at = only.owner;
        if (seen.has(at)) break;
        seen.add(at);
      }
      if (at !== 'bund' || key === 'bund') continue;
      chains += 1;
      const { parents } = ultimateParents(closure, key, day);
      expect(parents).toMatchObject([{ entity: 'bund', basis: 'STATE', certainty: 'YES' }]);
      const { owners } = effectiveOwners(closure, key, day, 0);
      const ofState = owners.find(({ owner }) => owner === 'bund')?.share.minimum ?? 0;
      expect(Math.abs(ofState - product * WHOLE)).toBeLessThan(2);
    }
    expect(chains).toBeGreaterThan(50);
  });

  test('are the same in one pass as one after the other', () => {
    expect(differencesOfPass(closure)).toEqual([]);
  });
});

const relationships = referenceTable('gleif-level2-sample/relationships.csv', ',');

describe.skipIf(relationships === null)('the sample of GLEIF’s level 2', () => {
  const live = (relationships ?? []).filter(({ status }) => status === 'ACTIVE');
  const rows = (type: string) => live.filter((row) => row['type'] === type);
  let built = graph();
  for (const { parent_lei: parent = '', child_lei: child = '' } of rows(
    'IS_DIRECTLY_CONSOLIDATED_BY',
  )) {
    built = built.consolidates(parent, child);
  }
  const closure = built.closure();

  test('has the reported ultimate parent on top, or an end that is no known top', () => {
    let same = 0;
    const wrong: string[] = [];
    for (const { parent_lei: reported = '', child_lei: child = '' } of rows(
      'IS_ULTIMATELY_CONSOLIDATED_BY',
    )) {
      if (!closure.entities.has(child)) continue;
      const { parents } = ultimateParents(closure, child, day);
      if (parents.length === 1 && parents[0]?.entity === reported) same += 1;
      // A sample has gaps: where a chain ends early, nothing is said of an owner there.
      else if (!parents.some(({ basis }) => basis === 'NO_OWNER_ON_RECORD')) wrong.push(child);
    }
    expect(wrong).toEqual([]);
    expect(same).toBeGreaterThan(30);
  });

  test('is the same in one pass as one after the other', () => {
    expect(differencesOfPass(closure)).toEqual([]);
  });
});

const acquisitions = referenceTable('wikidata-parents/wikidata_parents.csv', ',');

describe.skipIf(acquisitions === null)('the parents of Wikidata, with their cycles', () => {
  let built = graph();
  for (const { company = '', acquirer = '' } of acquisitions ?? []) {
    if (company !== acquirer) built = built.owns(acquirer, company, null);
  }
  const closure = built.closure();

  test('have the 18 companies on cycles that their description counts, 10 of them on their own', () => {
    const own = (acquisitions ?? []).filter(({ company, acquirer }) => company === acquirer);
    expect(own).toHaveLength(10);
    const ownership = ownershipOn(closure, day);
    const inLoops = [...closure.entities.keys()].filter((key) => isInLoop(ownership, key));
    expect(inLoops).toHaveLength(8);
  });

  test('are answered for every company, always with doubt where only unknown shares are on record', () => {
    for (const key of closure.entities.keys()) {
      const { parents } = ultimateParents(closure, key, day);
      expect(parents.length).toBeGreaterThan(0);
      if (directOwners(closure, key, day).length === 0) continue;
      expect(parents.some(({ certainty }) => certainty === 'UNKNOWN')).toBe(true);
      for (const { share } of effectiveOwners(closure, key, day, 0).owners) {
        expect(share.minimum).toBe(0);
        expect(share.maximum).toBeLessThanOrEqual(WHOLE);
      }
    }
  });

  test('are the same in one pass as one after the other', () => {
    expect(differencesOfPass(closure)).toEqual([]);
  });
});

/** The entities whose parents in one pass are not those that asking for them alone gives. */
function differencesOfPass(closure: Closure): readonly unknown[] {
  const snapshot = snapshotOf(closure);
  const graphOnDay = graphOn(snapshot, day);
  const all = parentsOfAll(graphOnDay, ownersFirst(graphOnDay));
  const keys = keysOf(snapshot);
  return keys.flatMap((key, at) => {
    const found = all
      .of(at)
      .map(({ entity, basis, certainty }) => [keys[entity], basis, certainty]);
    const expected = ultimateParents(closure, key, day).parents.map(
      ({ entity, basis, certainty }) => [entity, basis, certainty],
    );
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [{ key, found, expected }];
  });
}
