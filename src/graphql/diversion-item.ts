import type { Classification } from '../domain/determination/classification.ts';
import type { RuleSet } from '../domain/determination/rule-set.ts';
import type { ItemClass } from '../domain/determination/tier-standing.ts';
import type { TransferGraph } from '../domain/diversion/transfer-graph.ts';
import { classifyChip } from '../domain/item/chip.ts';
import { graphChipFacts } from '../domain/item/chip-facts.ts';
import { classifyGraphModel } from '../domain/item/graph-model.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import type { ItemInput } from './generated/resolver-types.ts';
import type { Loaders } from './loaders.ts';
import { RequestProblem } from './request-problem.ts';
import { chipSelector, modelSelector, unknownItem } from './selectors.ts';

/** Which items a search is about. */
export interface AskedItems {
  readonly isAsked: (item: string) => boolean;
  readonly isControlled: (item: string) => Knowledge;
  /** The class by which tiers are told where the item decides. */
  readonly itemClass: ItemClass;
}

const knowledge = { CONTROLLED: 'YES', NOT_CONTROLLED: 'NO', REVIEW: 'UNKNOWN' } as const;

/** What was asked for of the items that moved; `NOT_FOUND` where the graph has no such chip or model. */
export async function askedItems(
  item: ItemInput | null,
  graph: TransferGraph,
  ruleSet: RuleSet,
  loaders: Loaders,
): Promise<AskedItems> {
  const classified = classifications(graph, ruleSet);
  const isControlled = (name: string): Knowledge => knowledge[classified(name).status];
  const ofChips = { isControlled, itemClass: 'ADVANCED_CHIP' as const };
  if (item === null) return { ...ofChips, isAsked: (name) => isControlled(name) !== 'NO' };
  const path = ['input', 'item'];
  if (item.chip) {
    const found = await loaders.item(chipSelector(item.chip, [...path, 'chip']));
    if (found === null) throw unknownItem('chip', item.chip, [...path, 'chip']);
    return { ...ofChips, isAsked: (name) => name === `chip:${found.key}` };
  }
  if (item.model) {
    const found = await loaders.item(modelSelector(item.model, [...path, 'model']));
    if (found === null) throw unknownItem('model', item.model, [...path, 'model']);
    const isAsked = (name: string): boolean => name === `model:${found.key}`;
    return { isControlled, isAsked, itemClass: 'MODEL_WEIGHTS' };
  }
  if (typeof item.eccn === 'string') {
    const eccn = item.eccn.trim().toUpperCase();
    const isAsked = (name: string): boolean =>
      classified(name).worlds.some((world) => isWithin(world.eccn, eccn));
    const itemClass = eccn.startsWith('4E091') ? 'MODEL_WEIGHTS' : 'ADVANCED_CHIP';
    return { isControlled, isAsked, itemClass };
  }
  throw new RequestProblem(
    'BAD_USER_INPUT',
    'What is only specified moved in no transfer on record. Name a chip or a model of the graph, or an ECCN, or leave item out.',
    { path },
  );
}

/** Whether an entry is the one asked for, or a paragraph of it. */
function isWithin(eccn: string | null, asked: string): boolean {
  const entry = eccn?.toUpperCase();
  return entry === asked || entry?.startsWith(`${asked}.`) === true;
}

/** The classification of each item that moved, as it is asked for. */
function classifications(
  { items, asOf }: TransferGraph,
  { entries }: RuleSet,
): (name: string) => Classification {
  const known = new Map<string, Classification>();
  const classify = (name: string): Classification => {
    const key = name.slice(name.indexOf(':') + 1);
    if (name.startsWith('model:')) return classifyGraphModel(items, key, asOf, entries, null);
    const chip = items.chips.get(key);
    if (chip === undefined) throw new Error(`The store's answer lacks the chip "${key}".`);
    return classifyChip(graphChipFacts(chip), entries.chip);
  };
  return (name) => {
    const found = known.get(name) ?? classify(name);
    known.set(name, found);
    return found;
  };
}
