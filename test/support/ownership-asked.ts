import { graphql } from 'graphql';
import { expect } from 'vitest';
import { questionContext } from '../../src/commands/ask.ts';
import type { RuleSets } from '../../src/domain/determination/rule-set.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import type { GraphStore } from '../../src/ports/graph-store.ts';

const schema = createSchema();

const question = `query ($key: String!, $asOf: Date!) {
  entity(by: { key: $key }) {
    key
    name
    chipTier: tier(asOf: $asOf, item: ADVANCED_CHIP) { tier }
    weightsTier: tier(asOf: $asOf, item: MODEL_WEIGHTS) { tier }
    ultimateParents(asOf: $asOf) { entity { key name } headquarters { code } basis certainty joint cyclic }
    restrictions(asOf: $asOf) {
      list
      basis
      certainty
      aggregateShare { minimum maximum exclusiveMinimum exclusiveMaximum }
      listedOwners { key name }
      licenseRequirement
      from
    }
  }
}`;

export interface AskedRestriction {
  readonly list: string;
  readonly basis: string;
  readonly certainty: string;
  readonly from: string | null;
}

/** What the API says of an entity's ownership. */
export interface AskedOwnership {
  readonly key: string;
  readonly name: string;
  readonly chipTier: { readonly tier: string };
  readonly weightsTier: { readonly tier: string };
  readonly ultimateParents: readonly {
    readonly entity: { readonly key: string; readonly name: string };
    readonly headquarters: { readonly code: string } | null;
    readonly basis: string;
    readonly certainty: string;
    readonly joint: boolean;
    readonly cyclic: boolean;
  }[];
  readonly restrictions: readonly AskedRestriction[];
}

/** Asks the API for the ownership of one entity. */
export async function askedOwnership(
  store: GraphStore,
  ruleSets: RuleSets,
  key: string,
  asOf: string,
): Promise<AskedOwnership> {
  const { data, errors } = await graphql({
    schema,
    source: question,
    variableValues: { key, asOf },
    contextValue: questionContext(store, ruleSets),
  });
  if (errors !== undefined) throw errors[0];
  const { entity } = JSON.parse(JSON.stringify(data)) as { readonly entity: AskedOwnership | null };
  if (entity === null) throw new Error(`The graph has no entity ${key}.`);
  return entity;
}

/** As a row has it, by the API's answer. */
function expected({ key, name, chipTier, weightsTier, ...asked }: AskedOwnership) {
  return {
    entity: key,
    entityName: name,
    chipTier: chipTier.tier,
    weightsTier: weightsTier.tier,
    ultimateParents: asked.ultimateParents.map(({ entity, headquarters, ...parent }) => ({
      ...entity,
      headquarters: headquarters?.code ?? null,
      ...parent,
    })),
    restrictions: asked.restrictions.map(({ from, ...restriction }) => ({
      ...restriction,
      since: from,
    })),
  };
}

/** The gravest that the API's restrictions say; null where they say nothing. */
function standingBy({ restrictions }: AskedOwnership): string | null {
  if (restrictions.some(({ basis }) => basis === 'LISTED')) return 'LISTED';
  if (restrictions.some(({ certainty }) => certainty === 'YES')) return 'AFFILIATE';
  return restrictions.length > 0 ? 'POSSIBLE_AFFILIATE' : null;
}

/** Checks a row of a screening against what the API says of its entity; shares as the API gives them. */
export function expectAsAsked(
  row: { readonly standing: unknown; readonly listedOwners: readonly unknown[] } | undefined,
  asked: AskedOwnership,
): void {
  expect(row).toMatchObject(expected(asked));
  const hasOwner = (row?.listedOwners.length ?? 0) > 0;
  expect(row?.standing).toBe(standingBy(asked) ?? (hasOwner ? 'LISTED_OWNER' : 'NONE_ON_RECORD'));
}
