import { classifyChip, chipFigures } from '../../domain/item/chip.ts';
import { graphChipFacts } from '../../domain/item/chip-facts.ts';
import type { Chip } from '../../domain/item/item-graph.ts';
import {
  settledPerformance,
  totalProcessingPerformance,
} from '../../domain/item/total-processing-performance.ts';
import { pageOfKeys, parsePage } from '../connection.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { globalId } from '../global-id.ts';
import { filterKey } from '../filter-key.ts';
import type { ChipNode } from '../nodes.ts';
import { ruleSetOn } from '../rules-on.ts';
import { searchText } from '../search-text.ts';
import { chipSelector } from '../selectors.ts';
import { itemEntity } from '../item-entity.ts';

export const chipResolvers = {
  Query: {
    chip: async (_root, { by }, { loaders, today }) => {
      const found = await loaders.item(chipSelector(by, ['by']));
      const chip = found?.items.chips.get(found.key);
      return chip ? { kind: 'Chip', chip, asOf: today } : null;
    },
    chips: async (_root, { filter, ...paging }, { store, loaders, today }) => {
      const page = parsePage('chips', paging);
      const vendor = await filterKey(filter?.vendor, ['filter', 'vendor'], loaders);
      const keys = await store.findChips(
        searchText(filter?.search, ['filter', 'search']),
        vendor,
        page,
      );
      const nodes = await Promise.all(
        keys.keys.map(async (key): Promise<ChipNode> => {
          const found = await loaders.item({ kind: 'chip', key });
          const chip = found?.items.chips.get(key);
          if (chip === undefined)
            throw new Error(`The store lists the chip "${key}" and lacks it.`);
          return { kind: 'Chip', chip, asOf: today };
        }),
      );
      return pageOfKeys(keys, nodes, page);
    },
  },
  Chip: {
    id: ({ chip }) => globalId('Chip', chip.key),
    key: ({ chip }) => chip.key,
    name: ({ chip }) => chip.name,
    vendor: ({ chip, asOf }, _arguments, { loaders }) => itemEntity(chip.vendor, asOf, loaders),
    performance: ({ chip }) => chip.performance,
    totalProcessingPerformance: ({ chip }) => figures(chip).totalProcessingPerformance,
    dieAreaMm2: ({ chip }) => chip.dieAreaMm2,
    nonPlanar: ({ chip }) => chip.nonPlanar,
    performanceDensity: ({ chip }) => figures(chip).performanceDensity,
    memoryBandwidthGBps: ({ chip }) => chip.memoryBandwidthGBps,
    interconnectGBps: ({ chip }) => chip.interconnectGBps,
    designedForDataCenter: ({ chip }) => chip.designedForDataCenter,
    released: ({ chip }) => chip.released,
    statedEccn: ({ chip }) => chip.eccn,
    classification: ({ chip, asOf }, { asOf: date }, { ruleSets }) =>
      classifyChip(graphChipFacts(chip), ruleSetOn(ruleSets, date ?? asOf, ['asOf']).entries.chip),
    sources: ({ chip }) => (chip.source === null ? [] : [chip.source]),
  },
} satisfies Resolvers;

function figures(chip: Chip) {
  const facts = graphChipFacts(chip);
  return chipFigures(facts, settledPerformance(totalProcessingPerformance(facts)));
}
