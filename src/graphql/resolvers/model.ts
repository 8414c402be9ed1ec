import type { ModelEntry } from '../../domain/item/model-entry.ts';
import { classifyGraphModel } from '../../domain/item/graph-model.ts';
import { modelProvenance } from '../../domain/item/provenance.ts';
import { publishedAt } from '../../domain/item/publication.ts';
import { pageOfKeys, parsePage } from '../connection.ts';
import { filterKey } from '../filter-key.ts';
import type { Resolvers } from '../generated/resolver-types.ts';
import { globalId } from '../global-id.ts';
import { itemEntity } from '../item-entity.ts';
import { countryNode, modelNode } from '../nodes.ts';
import { ruleSetOn } from '../rules-on.ts';
import { searchText } from '../search-text.ts';
import { modelSelector } from '../selectors.ts';

export const modelResolvers = {
  Query: {
    model: async (_root, { by }, { loaders, today }) => {
      const found = await loaders.item(modelSelector(by, ['by']));
      return found && modelNode(found.key, found.items, today);
    },
    models: async (_root, { filter, ...paging }, { store, loaders, today }) => {
      const page = parsePage('models', paging);
      const developer = await filterKey(filter?.developer, ['filter', 'developer'], loaders);
      const keys = await store.findModels(
        searchText(filter?.search, ['filter', 'search']),
        developer,
        page,
      );
      const nodes = await Promise.all(
        keys.keys.map(async (key) => {
          const found = await loaders.item({ kind: 'model', key });
          if (found === null) throw new Error(`The store lists the model "${key}" and lacks it.`);
          return modelNode(key, found.items, today);
        }),
      );
      return pageOfKeys(keys, nodes, page);
    },
  },
  Model: {
    id: ({ model }) => globalId('Model', model.key),
    key: ({ model }) => model.key,
    name: ({ model }) => model.name,
    developer: ({ model, asOf }, _arguments, { loaders }) =>
      itemEntity(model.developer, asOf, loaders),
    weightsPublished: ({ model, asOf }) => publishedAt(model, asOf),
    publishedOn: ({ model }) => model.publishedOn,
    released: ({ model }) => model.released,
    provenance: ({ model, items, asOf }, _arguments, { ruleSets, today }) => {
      const { chip } = ruleSetOn(ruleSets, asOf, ['asOf']).entries;
      return {
        provenance: modelProvenance(items, model.key, asOf, chip, countingEntry(asOf)),
        items,
        asOf,
      };

      /** How operations are counted does not depend on whether the entry that asks for the count was there yet. */
      function countingEntry(date: typeof asOf): ModelEntry {
        const entry =
          ruleSetOn(ruleSets, date, ['asOf']).entries.model ??
          ruleSetOn(ruleSets, today, ['asOf']).entries.model;
        if (entry === null) throw new Error('No rule set says how operations are counted.');
        return entry;
      }
    },
    classification: ({ model, items, asOf }, { asOf: date }, { ruleSets }) => {
      const { entries } = ruleSetOn(ruleSets, date ?? asOf, ['asOf']);
      return classifyGraphModel(items, model.key, date ?? asOf, entries);
    },
    sources: ({ model }) => (model.source === null ? [] : [model.source]),
  },
  TrainingProvenance: {
    operations: ({ provenance }) => provenance.operations,
    trainedOn: ({ provenance, asOf }) => provenance.trainedOn.map((compute) => ({ compute, asOf })),
    derivedFrom: ({ provenance, items, asOf }) =>
      provenance.derivedFrom.map((derivation) => ({ derivation, items, asOf })),
    syntheticData: ({ provenance, items, asOf }) =>
      provenance.syntheticData.map((syntheticData) => ({ syntheticData, items, asOf })),
    subjectToEar: ({ provenance }) => provenance.subjectToEar,
    findings: ({ provenance }) => provenance.findings,
  },
  TrainingCompute: {
    clusterName: ({ compute }) => compute.cluster?.name ?? null,
    operator: ({ compute, asOf }, _arguments, { loaders }) =>
      itemEntity(compute.cluster?.operator ?? null, asOf, loaders),
    country: ({ compute, asOf }) =>
      countryNode(compute.cluster?.country ?? null, asOf, { under: null }),
    chip: ({ compute, asOf }) => ({ kind: 'Chip', chip: compute.chip, asOf }),
    quantity: ({ compute }) => compute.quantity,
  },
  ModelDerivation: {
    base: ({ derivation, items, asOf }) => modelNode(derivation.base, items, asOf),
    additionalOperations: ({ derivation }) => derivation.additionalOperations,
  },
  SyntheticDataUse: {
    generator: ({ syntheticData, items, asOf }) => modelNode(syntheticData.generator, items, asOf),
    shareOfOperations: ({ syntheticData }) => syntheticData.shareOfOperations,
  },
} satisfies Resolvers;
