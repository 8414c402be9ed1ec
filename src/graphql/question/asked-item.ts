import type { Classification } from '../../domain/determination/classification.ts';
import type { ItemRecord } from '../../domain/determination/item-name.ts';
import type { Entries } from '../../domain/determination/rule-set.ts';
import { classifyChip } from '../../domain/item/chip.ts';
import { graphChipFacts, specifiedChipFacts } from '../../domain/item/chip-facts.ts';
import { classifyGraphModel } from '../../domain/item/graph-model.ts';
import { classifyMemory } from '../../domain/item/memory.ts';
import { classifyModel } from '../../domain/item/model.ts';
import { specifiedModelFacts } from '../../domain/item/model-specification.ts';
import { classifyStated } from '../../domain/item/stated.ts';
import type { FoundItem } from '../loaders.ts';
import type { CheckedItem, CheckedQuestion } from './checked-question.ts';

/** The classification of what was asked for, by the entries in force. */
export function classify(
  { item, asOf, attestations }: CheckedQuestion,
  found: FoundItem | null,
  entries: Entries,
): Classification {
  const weaker = attestations.weakerThanPublishedModels ?? null;
  switch (item.kind) {
    case 'chip':
      return classifyChip(graphChipFacts(chipOf(item, found)), entries.chip);
    case 'chipSpecification':
      return classifyChip(specifiedChipFacts(item.specification), entries.chip);
    case 'model': {
      const { key, items } = named(item, found);
      return classifyGraphModel(items, key, asOf, entries, weaker);
    }
    case 'memorySpecification':
      return classifyMemory(item.specification, entries.memory);
    case 'modelSpecification':
      return classifyModel(
        specifiedModelFacts(item.specification, entries.model, weaker),
        entries.model,
      );
    case 'stated':
      return classifyStated(item.eccn, entries);
  }
}

/** What the item is called, by the graph or by who describes it. */
export function nameOf(item: CheckedItem, found: FoundItem | null): string | null {
  switch (item.kind) {
    case 'chip':
      return chipOf(item, found).name;
    case 'model': {
      const { key, items } = named(item, found);
      return items.models.get(key)?.name ?? null;
    }
    case 'chipSpecification':
    case 'memorySpecification':
    case 'modelSpecification':
      return item.specification.name ?? null;
    case 'stated':
      return null;
  }
}

/** What the graph has it as; null for what is described on the spot. */
export function recordOf(item: CheckedItem, found: FoundItem | null): ItemRecord | null {
  if (item.kind !== 'chip' && item.kind !== 'model') return null;
  const { key, items } = named(item, found);
  const maker =
    item.kind === 'chip' ? items.chips.get(key)?.vendor : items.models.get(key)?.developer;
  return { key, maker: maker ?? null };
}

function chipOf(item: CheckedItem, found: FoundItem | null) {
  const { key, items } = named(item, found);
  const chip = items.chips.get(key);
  if (chip === undefined) throw new Error(`The store's answer lacks the chip "${key}".`);
  return chip;
}

function named(item: CheckedItem, found: FoundItem | null): FoundItem {
  if (found === null) throw new Error(`The ${item.kind} of a question was not read.`);
  return found;
}
