import type { ShareInterval } from '../../domain/ownership/share.ts';
import type { Source } from '../../domain/source.ts';
import type { GraphLine } from '../../ports/graph-line.ts';
import { inPercent } from '../../domain/ownership/share.ts';

export type Member = readonly [name: string, value: unknown];

/** A line's members as properties of Neo4j, which hold texts, numbers and lists of these, but nothing nested. */
export function propertiesOf(line: GraphLine): readonly Member[] {
  const { source, ...rest } = line.value;
  return [...Object.entries(rest).flatMap(flat), ...sourceProperties(source)];
}

function flat([name, value]: Member): readonly Member[] {
  switch (name) {
    case 'share':
      return shareProperties(value as ShareInterval | null);
    case 'identifiers': {
      const all = value as readonly { readonly scheme: string; readonly value: string }[];
      return [
        ['identifierSchemes', all.map((one) => one.scheme)],
        ['identifierValues', all.map((one) => one.value)],
      ];
    }
    case 'performance': {
      const all = value as readonly {
        readonly operation: string;
        readonly bits: number;
        readonly teraOps: number;
      }[];
      return [
        ['performanceOperations', all.map(({ operation }) => operation)],
        ['performanceBits', all.map(({ bits }) => bits)],
        ['performanceTeraOps', all.map(({ teraOps }) => teraOps)],
      ];
    }
    case 'trainingOperations': {
      const range = value as { readonly minimum: number; readonly maximum: number } | null;
      return [
        ['minimumOperations', range?.minimum ?? null],
        ['maximumOperations', range?.maximum ?? null],
      ];
    }
    default:
      return [[name, value]];
  }
}

/** In per cent. */
function shareProperties(share: ShareInterval | null): readonly Member[] {
  if (share === null) return [];
  return [
    ['minimumShare', inPercent(share.minimum)],
    ['maximumShare', inPercent(share.maximum)],
    ['minimumOpen', share.minimumOpen],
    ['maximumOpen', share.maximumOpen],
  ];
}

function sourceProperties(source: Source | null): readonly Member[] {
  return [
    ['sourceName', source?.name ?? null],
    ['sourceUrl', source?.url ?? null],
    ['sourceStatedOn', source?.statedOn ?? null],
    ['sourceRetrievedOn', source?.retrievedOn ?? null],
  ];
}
