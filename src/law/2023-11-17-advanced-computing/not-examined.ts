import { highBandwidthMemory } from '../../domain/determination/item-cases.ts';
import type { RequirementRule } from '../../domain/determination/rule-set.ts';
import { supplement } from '../citation.ts';

const modelled: ReadonlySet<string> = new Set(['4E091', highBandwidthMemory]);

/** A controlled item whose requirements are not modelled is never said to need no license. */
export const notExamined = {
  stage: 'requirement',
  id: 'entries not examined',
  title: 'Controlled items whose requirements are not modelled',
  words:
    'An item of an entry that is controlled, and whose license requirements these rules do not model, needs review.',
  citations: [supplement(1, 774, 'Commerce Control List')],
  looksAtExporter: false,
  says: ({ item }) =>
    item.eccn === null || item.chipClass !== null || modelled.has(item.eccn)
      ? null
      : {
          license: 'UNDECIDED',
          exceptions: 'POSSIBLE',
          policy: null,
          statement: `ECCN ${item.eccn} has license requirements of its own, which are not examined here: a person must look.`,
          facts: [{ name: 'item.eccn', value: item.eccn, sources: [] }],
        },
} satisfies RequirementRule;
