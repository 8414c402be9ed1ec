import type { GraphLine } from './graph-line.ts';

/**
 * What makes two lines speak of the same thing: a line replaces the one that has its identity. The text is a JSON
 * array that begins with the line's type, so that no two identities can run together; null stands for what is left out.
 */
export function lineIdentity(line: GraphLine): string {
  return JSON.stringify([line.type, ...identityParts(line)]);
}

function identityParts(line: GraphLine): readonly (string | null)[] {
  switch (line.type) {
    case 'entity':
    case 'chip':
    case 'cluster':
    case 'model':
    case 'transfer':
      return [line.value.key];
    case 'headquarters':
    case 'location':
      return [line.value.entity, line.value.country, line.value.from];
    case 'ownership': {
      const { owner, owned, kind, from, source } = line.value;
      return [owner, owned, kind, from, source?.name ?? null];
    }
    case 'ownerStatement':
      return [line.value.entity, line.value.statement, line.value.from];
    case 'listing': {
      const { entity, list, from, source } = line.value;
      return [entity, list, from, source?.name ?? null];
    }
    case 'installation':
      return [line.value.cluster, line.value.chip, line.value.from];
    case 'training':
      return [line.value.model, line.value.cluster, line.value.chip, line.value.from];
    case 'derivation':
      return [line.value.model, line.value.base];
    case 'syntheticData':
      return [line.value.model, line.value.generator];
    case 'authorization': {
      const { entity, kind, country, from } = line.value;
      return [entity, kind, country, from];
    }
  }
}
